<?php
$this->block('title', 'Contact');
$value = static fn (string $field): string => e($values[$field] ?? '');
$error = function (string $field) use ($errors): void {
    if (isset($errors[$field])) {
        echo '<em class="error">', e($errors[$field]), '</em>';
    }
};
?>
<h1>Write to us</h1>
<?php if ($errors !== []): ?>
<p class="error"><?= isset($errors['_token']) ? e($errors['_token']) : 'Please correct ' . plural(count($errors), 'field') . '.' ?></p>
<?php endif ?>
<form method="post" action="/contact">
    <input type="hidden" name="_token" value="<?= $token ?>">
    <label>Name <input name="name" value="<?= $value('name') ?>"> <?php $error('name') ?></label>
    <label>Email <input name="email" type="email" value="<?= $value('email') ?>"> <?php $error('email') ?></label>
    <label>Topic
        <select name="topic">
<?php foreach ($topics as $key => $label): ?>
            <option value="<?= $key ?>"<?= ($values['topic'] ?? null) === $key ? ' selected' : '' ?>><?= e($label) ?></option>
<?php endforeach ?>
        </select> <?php $error('topic') ?></label>
    <label>Copies <input name="copies" value="<?= $value('copies') ?>"> <?php $error('copies') ?></label>
    <label>Message <textarea name="message"><?= $value('message') ?></textarea> <?php $error('message') ?></label>
    <button>Send</button>
</form>
