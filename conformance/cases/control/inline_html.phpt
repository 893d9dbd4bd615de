--TEST--
HTML outside and between PHP
--FILE--
<html>
<?php $items = ['a' => 1, 'b' => 2]; ?>
<ul>
<?php foreach ($items as $k => $v): ?>
  <li><?= $k ?>=<?= $v ?></li>
<?php endforeach ?>
</ul>
<?php if (count($items) > 1) { ?>
many
<?php } else { ?>
few
<?php } ?>
<?php for ($i = 0; $i < 2; $i++): ?>x<?php endfor; ?>

<?= 'short', ' echo' ?>

tail <?php echo "no newline after" ?>
 next
<?php
echo "end\n";
--EXPECT--
<html>
<ul>
  <li>a=1</li>
  <li>b=2</li>
</ul>
many
xx
short echo
tail no newline after next
end
