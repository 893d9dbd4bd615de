<!DOCTYPE html>
<html lang="en">
<head>
    <meta charset="utf-8">
    <title><?= e($blocks['title']) ?><?php if ($blocks['title'] !== $siteName): ?> · <?= e($siteName) ?><?php endif ?></title>
    <link rel="stylesheet" href="/style.css">
    <link rel="icon" href="/logo.svg" type="image/svg+xml">
</head>
<body>
<header>
    <a class="brand" href="/"><img src="/logo.svg" alt="" width="32" height="32"> <?= e($siteName) ?></a>
    <nav>
<?php foreach ($navigation as $address => $label): ?>
        <a href="<?= e($address) ?>"<?= $address === $path ? ' aria-current="page"' : '' ?>><?= e($label) ?></a>
<?php endforeach ?>
    </nav>
</header>
<?php if ($flash ?? false): ?>
<p class="flash"><?= e($flash) ?></p>
<?php endif ?>
<main>
<?= $content ?>
</main>
<footer>
    <p>Edition of <?= $edition ?>.<?= isset($blocks['footer']) ? ' ' . e($blocks['footer']) : '' ?></p>
</footer>
</body>
</html>
