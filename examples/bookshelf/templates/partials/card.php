<article class="card">
    <h<?= $level ?>><a href="<?= e($book->url) ?>"><?= e($book->title) ?></a></h<?= $level ?>>
    <p class="by"><?= e($book->author) ?>, <?= $book->year < 0 ? abs($book->year) . ' BC' : $book->year ?></p>
<?php if (($rating = $book->rating()) !== null): ?>
    <p class="rating" title="<?= sprintf('%.2f of 5', $rating) ?>"><?= stars($rating) ?> (<?= count($book->reviews()) ?>)</p>
<?php endif ?>
    <p class="price"><?= e(price($book->price)) ?></p>
</article>
