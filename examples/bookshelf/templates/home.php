<?php
/**
 * @var Bookshelf\View\View $this
 * @var list<Bookshelf\Catalog\Book> $best
 * @var list<Bookshelf\Catalog\Book> $latest
 */
$this->block('footer', plural($total, 'book') . ' in stock.');
?>
<h1>Welcome to <?= e($siteName) ?></h1>
<p>We keep <?= plural($total, 'book') ?>, at <?= e(price((int) round($average))) ?> each on average.</p>
<section>
    <h2>Best liked</h2>
<?php foreach ($best as $book) {
    echo $this->partial('card', ['book' => $book, 'level' => 3]);
} ?>
</section>
<section>
    <h2>Latest</h2>
    <ul>
<?php foreach ($latest as $position => $book): ?>
        <li value="<?= $position + 1 ?>"><a href="<?= e($book->url) ?>"><?= e((string) $book) ?></a></li>
<?php endforeach; ?>
    </ul>
</section>
