<?php
$this->block('title', $genre === '' ? 'Books' : 'Books: ' . $genre);
$orders = ['title' => 'Title', 'author' => 'Author', '-year' => 'Newest', 'year' => 'Oldest', 'price' => 'Price', '-rating' => 'Rating'];
?>
<h1><?= $genre === '' ? 'All books' : e(ucfirst($genre)) ?></h1>
<form action="/books" method="get" class="filter">
    <input type="search" name="q" value="<?= e($query) ?>" placeholder="Title or author">
    <select name="sort">
<?php foreach ($orders as $value => $label): ?>
        <option value="<?= e($value) ?>"<?php if ($value === $sort): ?> selected<?php endif ?>><?= $label ?></option>
<?php endforeach ?>
    </select>
    <button>Show</button>
</form>
<?php if ($page->total === 0): ?>
<p>Nothing found<?= $query === '' ? '' : ' for “' . e($query) . '”' ?>.</p>
<?php else: ?>
<p><?= $page->first ?>–<?= $page->last() ?> of <?= plural($page->total, 'book') ?></p>
<?php
    foreach ($page->items as $book):
        echo $this->partial('card', compact('book') + ['level' => 2]);
    endforeach;
    echo $this->partial('pagination', ['page' => $page, 'parameters' => $parameters]);
endif;
