<?php

declare(strict_types=1);

namespace Bookshelf\Markdown;

use Countable;

final class Document implements Renderable, Countable
{
    private const BLOCKS = [
        Heading::class,
        CodeBlock::class,
        Quote::class,
        BulletList::class,
        NumberedList::class,
        Paragraph::class,
    ];

    /** @param list<Block> $blocks */
    private function __construct(private array $blocks)
    {
    }

    public static function parse(string $source): self
    {
        $blocks = [];
        $current = null;
        foreach (explode("\n", str_replace("\r\n", "\n", $source)) as $line) {
            if ($current instanceof Block && $current->accepts($line)) {
                $opensOther = $current instanceof Paragraph && self::blockFor($line) !== Paragraph::class;
                if (!$opensOther) {
                    $current->add($line);
                    continue;
                }
            }
            $class = self::blockFor($line);
            $current = $class === null ? null : (new $class())->add($line);
            if ($current !== null) {
                $blocks[] = $current;
            }
        }

        return new self($blocks);
    }

    public function render(): string
    {
        return implode("\n", array_map(static fn (Renderable $block): string => $block->render(), $this->blocks));
    }

    public function count(): int
    {
        return count($this->blocks);
    }

    private static function blockFor(string $line): ?string
    {
        foreach (self::BLOCKS as $class) {
            if ($class::opens($line)) {
                return $class;
            }
        }

        return null;
    }
}
