<h1>Not found</h1><p><?= e($what) ?></p>
