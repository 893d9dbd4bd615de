<form method="post" enctype="application/x-www-form-urlencoded">
<input type="hidden" name="csrf" value="<?= $_SESSION['csrf'] ?>">
<?php foreach (['title' => 'Title', 'text' => 'Text', 'tags' => 'Tags'] as $name => $label) { ?>
<label><?= $label ?> <input name="<?= $name ?>" value="<?= e($values[$name] ?? '') ?>"></label><?php if (isset($errors[$name])) { ?> <b><?= e($errors[$name]) ?></b><?php } ?>

<?php } ?>
<?= implode("<br>\n", array_map('e', array_filter($errors, 'is_int', ARRAY_FILTER_USE_KEY))) ?>
</form>
