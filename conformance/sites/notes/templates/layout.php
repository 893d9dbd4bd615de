<!DOCTYPE html>
<title><?= e($title) ?></title>
<?php if ($flash): ?>
<ul class="flash"><?php foreach ($flash as $message): ?><li><?= e($message) ?></li><?php endforeach ?></ul>
<?php endif; ?>
<nav><a href="/">Home</a> <?php echo isset($_SESSION['user']) ? 'Hello ' . ucfirst($_SESSION['user']) : '<a href="/login">Log in</a>' ?></nav>
<?= $content ?>

<footer><?= date('Y', 1795000000), ' ', number_format(strlen($content)) ?> bytes</footer>
