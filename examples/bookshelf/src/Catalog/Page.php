<?php

declare(strict_types=1);

namespace Bookshelf\Catalog;

/** One page of a longer list. */
final class Page
{
    public readonly int $pages;
    public readonly int $number;
    public readonly int $first;

    public function __construct(public readonly array $items, public readonly int $total, int $wanted, public readonly int $size)
    {
        $this->pages = max(1, (int) ceil($total / $size));
        $this->number = min($wanted, $this->pages);
        $this->first = $total === 0 ? 0 : ($this->number - 1) * $size + 1;
    }

    /** @param list<mixed> $all */
    public static function of(array $all, int $wanted, int $size): self
    {
        $page = new self([], count($all), $wanted, $size);
        $items = array_slice($all, ($page->number - 1) * $size, $size);

        return new self($items, count($all), $wanted, $size);
    }

    public function last(): int
    {
        return $this->first === 0 ? 0 : $this->first + count($this->items) - 1;
    }

    /**
     * The numbers to print: the ends, the neighbours, and null for a gap.
     *
     * @return list<int|null>
     */
    public function window(int $around = 1): array
    {
        $numbers = [];
        $previous = 0;
        for ($number = 1; $number <= $this->pages; $number++) {
            $near = abs($number - $this->number) <= $around;
            if ($number !== 1 && $number !== $this->pages && !$near) {
                continue;
            }
            if ($number - $previous > 1) {
                $numbers[] = null;
            }
            $numbers[] = $number;
            $previous = $number;
        }

        return $numbers;
    }
}
