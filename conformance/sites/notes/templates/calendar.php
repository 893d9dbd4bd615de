<table><caption><?= $month->format('F Y') ?></caption>
<?php
$day = (clone $month)->modify('monday this week');
if ($day > $month) $day->modify('-1 week');
$end = (clone $month)->modify('last day of this month');
while ($day <= $end): ?>
<tr><?php for ($i = 0; $i < 7; $i++, $day->add(new DateInterval('P1D'))): ?><td><?= $day->format('n') === $month->format('n') ? $day->format('j') : '' ?></td><?php endfor ?></tr>
<?php endwhile ?>
</table>
