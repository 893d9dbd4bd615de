<?php $this->block('title', $book->title) ?>
<article>
    <h1><?= e($book->title) ?></h1>
    <dl>
<?php
$facts = [
    'Author' => $book->author,
    'Translator' => $book->translator,
    'Year' => $book->year < 0 ? -$book->year . ' BC' : (string) $book->year,
    'Century' => $book->century . match (abs($book->century) % 10) {
        1 => abs($book->century) === 11 ? 'th' : 'st',
        2 => abs($book->century) === 12 ? 'th' : 'nd',
        3 => 'rd',
        default => 'th',
    },
    'Price' => price($book->price),
    'Genres' => implode(', ', $book->genres),
];
foreach ($facts as $name => $fact):
    if ($fact === null || $fact === '') {
        continue;
    }
?>
        <dt><?= $name ?></dt><dd><?= e($fact) ?></dd>
<?php endforeach ?>
    </dl>
<?= $about ?>

    <section id="reviews">
        <h2><?= plural(count($book->reviews()), 'review') ?></h2>
<?php foreach ($book->reviews() as ['author' => $author, 'rating' => $rating, 'text' => $text, 'at' => $at]): ?>
        <blockquote>
            <p><?= nl2br(e($text)) ?></p>
            <footer><?= stars($rating) ?> <?= e($author) ?>, <time datetime="<?= date('Y-m-d', $at) ?>"><?= date('l jS F Y', $at) ?></time></footer>
        </blockquote>
<?php endforeach ?>
    </section>
<?php if ($others): ?>
    <aside>
        <h2>More <?= e($book->genres[0]) ?></h2>
        <ul>
<?php foreach ($others as $other): ?>
            <li><a href="<?= e($other->url) ?>"><?= e($other->title) ?></a> <small><?= e(excerpt(strip_tags($other->about), 60)) ?></small></li>
<?php endforeach ?>
        </ul>
    </aside>
<?php endif ?>
</article>
