<?php

declare(strict_types=1);

namespace Bookshelf\Catalog;

use JsonSerializable;

final class Book implements JsonSerializable
{
    /** @var list<array{author: string, rating: int, text: string, at: int}> */
    private array $reviews = [];

    /** @param list<string> $genres */
    public function __construct(
        public readonly string $slug,
        public readonly string $title,
        public readonly string $author,
        public readonly int $year,
        public readonly int $price,
        public readonly array $genres = [],
        public readonly string $about = '',
        public readonly ?string $translator = null,
    ) {
    }

    /** @param array<string, mixed> $row */
    public static function fromRow(string $slug, array $row): self
    {
        return new self(
            slug: $slug,
            title: $row['title'],
            author: $row['author'],
            year: $row['year'],
            price: $row['price'],
            genres: $row['genres'] ?? [],
            about: $row['about'] ?? '',
            translator: $row['translator'] ?? null,
        );
    }

    public function review(string $author, int $rating, string $text, int $at): void
    {
        $this->reviews[] = compact('author', 'rating', 'text', 'at');
    }

    public function reviews(): array
    {
        return $this->reviews;
    }

    public function rating(): ?float
    {
        if (!$this->reviews) {
            return null;
        }

        return array_sum(array_column($this->reviews, 'rating')) / count($this->reviews);
    }

    public function __get(string $name): mixed
    {
        return match ($name) {
            'century' => intdiv($this->year - ($this->year > 0 ? 1 : 0), 100) + ($this->year > 0 ? 1 : -1),
            'surname' => substr((string) strrchr(' ' . $this->author, ' '), 1),
            'url' => '/books/' . $this->slug,
            default => throw new \OutOfRangeException("A book has no $name"),
        };
    }

    public function __isset(string $name): bool
    {
        return in_array($name, ['century', 'surname', 'url'], true);
    }

    public function __toString(): string
    {
        return "{$this->title} ({$this->author}, {$this->year})";
    }

    public function jsonSerialize(): array
    {
        return [
            'slug' => $this->slug,
            'title' => $this->title,
            'author' => $this->author,
            'year' => $this->year,
            'century' => $this->century,
            'price' => $this->price / 100,
            'genres' => $this->genres,
            'rating' => $this->rating(),
            'reviews' => count($this->reviews),
            'url' => $this->url,
        ];
    }
}
