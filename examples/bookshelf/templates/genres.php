<?php
$this->block('title', 'Genres');
$most = max($genres);
$letter = '';
?>
<h1>Genres</h1>
<ul class="cloud">
<?php foreach ($genres as $name => $count): ?>
    <li style="font-size: <?= number_format(1 + $count / $most, 2) ?>em"><a href="/genres/<?= rawurlencode($name) ?>"><?= e($name) ?></a> <small><?= plural($count, 'book') ?></small></li>
<?php endforeach ?>
</ul>
<h2>A to Z</h2>
<?php
$names = array_keys($genres);
sort($names);
foreach ($names as $name):
    if (strtoupper($name[0]) !== $letter):
        $letter = strtoupper($name[0]);
        ?>
<h3><?= $letter ?></h3>
<?php
    endif;
    ?>
<p><?= e(ucwords($name)) ?></p>
<?php endforeach ?>
