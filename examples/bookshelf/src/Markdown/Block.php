<?php

declare(strict_types=1);

namespace Bookshelf\Markdown;

interface Renderable
{
    public function render(): string;
}

/**
 * A block of a document: it decides whether a line opens it and takes lines until it is full.
 */
abstract class Block implements Renderable
{
    /** @var list<string> */
    protected array $lines = [];

    final public function __construct()
    {
    }

    abstract public static function opens(string $line): bool;

    public function accepts(string $line): bool
    {
        return trim($line) !== '';
    }

    public function add(string $line): static
    {
        $this->lines[] = $line;

        return $this;
    }

    protected static function element(string $tag, string $content, array $attributes = []): string
    {
        $html = '<' . $tag;
        foreach ($attributes as $name => $value) {
            $html .= sprintf(' %s="%s"', $name, htmlspecialchars((string) $value));
        }

        return "$html>$content</$tag>";
    }
}

class Paragraph extends Block
{
    public static function opens(string $line): bool
    {
        return trim($line) !== '';
    }

    public function render(): string
    {
        return self::element('p', Inline::render(implode("\n", array_map('trim', $this->lines))));
    }
}

class Heading extends Block
{
    public static function opens(string $line): bool
    {
        return preg_match('/^#{1,6} /', $line) === 1;
    }

    public function accepts(string $line): bool
    {
        return false;
    }

    public function render(): string
    {
        $level = strspn($this->lines[0], '#');
        $text = trim(substr($this->lines[0], $level));

        return self::element("h$level", Inline::render($text), ['id' => static::slug($text)]);
    }

    public static function slug(string $text): string
    {
        $slug = preg_replace('/[^a-z0-9]+/', '-', strtolower($text));

        return trim((string) $slug, '-');
    }
}

class CodeBlock extends Block
{
    private bool $closed = false;

    public static function opens(string $line): bool
    {
        return str_starts_with($line, '```');
    }

    public function accepts(string $line): bool
    {
        if ($this->closed) {
            return false;
        }
        if (rtrim($line) === '```') {
            $this->closed = true;
        }

        return true;
    }

    public function render(): string
    {
        $language = trim(substr(array_shift($this->lines), 3));
        if ($this->closed) {
            array_pop($this->lines);
        }
        $code = htmlspecialchars(implode("\n", $this->lines), ENT_NOQUOTES);

        return self::element('pre', self::element('code', $code, $language === '' ? [] : ['class' => "language-$language"]));
    }
}

class Quote extends Block
{
    public static function opens(string $line): bool
    {
        return str_starts_with($line, '>');
    }

    public function render(): string
    {
        $inner = array_map(static fn (string $line): string => preg_replace('/^> ?/', '', $line) ?? '', $this->lines);

        return self::element('blockquote', "\n" . Document::parse(implode("\n", $inner))->render() . "\n");
    }
}

abstract class ListBlock extends Block
{
    protected const TAG = 'ul';

    public function render(): string
    {
        $items = [];
        foreach ($this->lines as $line) {
            if (static::opens($line)) {
                $items[] = $this->strip($line);
            } elseif ($items !== []) {
                $items[count($items) - 1] .= ' ' . trim($line);
            }
        }
        $html = "\n";
        foreach ($items as $item) {
            $html .= '  ' . self::element('li', Inline::render($item)) . "\n";
        }

        return self::element(static::TAG, $html);
    }

    abstract protected function strip(string $line): string;
}

final class BulletList extends ListBlock
{
    public static function opens(string $line): bool
    {
        return strlen($line) > 2 && strpos('*-+', $line[0]) !== false && $line[1] === ' ';
    }

    protected function strip(string $line): string
    {
        return substr($line, 2);
    }
}

final class NumberedList extends ListBlock
{
    protected const TAG = 'ol';

    public static function opens(string $line): bool
    {
        $digits = strspn($line, '0123456789');

        return $digits > 0 && substr($line, $digits, 2) === '. ';
    }

    protected function strip(string $line): string
    {
        return substr($line, strspn($line, '0123456789') + 2);
    }
}
