<?php if ($page->pages > 1): ?>
<nav class="pages">
<?php
    if ($page->number > 1) {
        printf("    <a rel=\"prev\" href=\"%s\">Previous</a>\n", e(url('/books', $parameters + ['page' => $page->number - 1])));
    }
    foreach ($page->window() as $number) {
        echo '    ', match (true) {
            $number === null => '<span class="gap">…</span>',
            $number === $page->number => "<strong>$number</strong>",
            default => '<a href="' . e(url('/books', [...$parameters, 'page' => $number])) . "\">{$number}</a>",
        }, "\n";
    }
    if ($page->number < $page->pages):
?>
    <a rel="next" href="<?= e(url('/books', $parameters + ['page' => $page->number + 1])) ?>">Next</a>
<?php endif ?>
</nav>
<?php endif ?>
