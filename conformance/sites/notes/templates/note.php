<h1><?= e($note['title']) ?></h1>
<p><?= format_text($note['text']) ?></p>
<p>By <?= e($note['author'] ?? 'nobody') ?>, <?php
$days = (new DateTimeImmutable('2026-12-24'))->diff(new DateTimeImmutable($note['date']));
echo $days->format('%a days before (%R%m months %d days)');
?></p>
