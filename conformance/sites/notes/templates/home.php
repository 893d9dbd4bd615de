<form><input name="q" value="<?= e($query) ?>"></form>
<?php if (!count($notes)): ?>
<p>No notes<?= $query !== '' ? ' for "' . e($query) . '"' : '' ?>.</p>
<?php else: foreach ($notes as $i => $note): ?>
<article class="<?= $i % 2 ? 'odd' : 'even' ?>">
  <h2><a href="/note/<?= $note['id'] ?>"><?= e($note['title']) ?></a></h2>
  <time><?= date('D, j M Y', strtotime($note['date'])) ?></time> <?= implode(', ', array_map('e', $note['tags'])) ?: 'no tags' ?>

</article>
<?php endforeach; endif ?>
