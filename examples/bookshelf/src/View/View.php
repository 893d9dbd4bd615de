<?php

declare(strict_types=1);

namespace Bookshelf\View;

use LogicException;

/**
 * Plain PHP templates with a layout: a template's output becomes the layout's $content.
 */
final class View
{
    private ?string $layout = 'layout';

    /** @var array<string, string> */
    private array $blocks = [];

    private static int $depth = 0;

    /** @param array<string, mixed> $shared */
    public function __construct(private readonly string $directory, private array $shared = [])
    {
    }

    public function share(string $name, mixed $value): void
    {
        $this->shared[$name] = $value;
    }

    /** @param array<string, mixed> $data */
    public function render(string $template, array $data = []): string
    {
        $this->blocks = ['title' => (string) ($this->shared['siteName'] ?? '')];
        $content = $this->evaluate($template, $data);
        if ($this->layout === null) {
            return $content;
        }

        return $this->evaluate($this->layout, ['content' => $content, 'blocks' => $this->blocks] + $data);
    }

    /** @param array<string, mixed> $data */
    public function partial(string $name, array $data = []): string
    {
        return $this->evaluate('partials/' . $name, $data);
    }

    public function block(string $name, string $text): void
    {
        $this->blocks[$name] = $text;
    }

    /** @param array<string, mixed> $data */
    private function evaluate(string $template, array $data): string
    {
        $file = $this->directory . '/' . $template . '.php';
        if (!is_file($file)) {
            throw new LogicException("No template \"$template\"");
        }
        if (++self::$depth > 10) {
            throw new LogicException('Templates nest too deeply');
        }
        extract($this->shared + $data, EXTR_SKIP);
        ob_start();
        try {
            include $file;
        } finally {
            self::$depth--;
            $output = ob_get_clean();
        }

        return (string) $output;
    }
}
