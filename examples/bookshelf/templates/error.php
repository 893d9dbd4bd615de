<?php $this->block('title', (string) $status) ?>
<h1><?= $status ?></h1>
<p><?= e($message) ?></p>
<p><code><?= e($path) ?></code></p>
