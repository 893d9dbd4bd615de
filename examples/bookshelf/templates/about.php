<?php $this->block('title', 'About') ?>
<div class="document" data-blocks="<?= $blocks ?>">
<?= $document ?>

</div>
