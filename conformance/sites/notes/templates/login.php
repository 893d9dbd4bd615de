<form method=post><?php foreach ($errors as $error) echo '<p>', e($error), '</p>'; ?>
<input name=user value="<?= e($user) ?>"><input name=password type=password></form>
