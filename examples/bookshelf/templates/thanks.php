<?php $this->block('title', 'Thank you') ?>
<h1>Thank you</h1>
<p><?php
switch ($topic) {
    case 'order':
        echo 'We will look at your order today.';
        break;
    case 'book':
    case 'other':
        echo 'We will answer within a week.';
        break;
    default:
        echo 'You have not written to us yet.';
}
?></p>
