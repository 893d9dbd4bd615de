<?php

declare(strict_types=1);

namespace Bookshelf\Catalog;

/**
 * The books of data/books.php with their reviews of data/reviews.json.
 */
final class Catalog
{
    public const SORTS = ['title', 'author', 'year', '-year', 'price', '-rating'];

    /** @var array<string, Book>|null */
    private ?array $books = null;

    public function __construct(private readonly string $directory)
    {
    }

    /** @return array<string, Book> */
    public function all(): array
    {
        return $this->books ??= $this->load();
    }

    public function find(string $slug): ?Book
    {
        return $this->all()[$slug] ?? null;
    }

    /** @return array<string, int> the number of books of each genre, most frequent first */
    public function genres(): array
    {
        $counts = [];
        foreach ($this->all() as $book) {
            foreach ($book->genres as $genre) {
                $counts[$genre] = ($counts[$genre] ?? 0) + 1;
            }
        }
        uksort($counts, fn ($a, $b) => [$counts[$b], $a] <=> [$counts[$a], $b]);

        return $counts;
    }

    /**
     * @param array<string, mixed> $filter genre, query, from, to
     * @return list<Book>
     */
    public function select(array $filter = [], string $sort = 'title'): array
    {
        $found = array_values(array_filter($this->all(), static function (Book $book) use ($filter): bool {
            foreach ((array) ($filter['genre'] ?? []) as $genre) {
                if (!in_array($genre, $book->genres, true)) {
                    return false;
                }
            }
            $query = $filter['query'] ?? '';
            if ($query !== '' && stripos("$book->title $book->author", $query) === false) {
                return false;
            }

            return $book->year >= ($filter['from'] ?? PHP_INT_MIN) && $book->year <= ($filter['to'] ?? PHP_INT_MAX);
        }));
        usort($found, self::comparison($sort));

        return $found;
    }

    private static function comparison(string $sort): callable
    {
        $descending = str_starts_with($sort, '-');
        $key = ltrim($sort, '-');
        $value = match ($key) {
            'author' => fn (Book $book) => [$book->surname, $book->year],
            'year' => fn (Book $book) => [$book->year, $book->title],
            'price' => fn (Book $book) => [$book->price, $book->title],
            'rating' => fn (Book $book) => [$book->rating() ?? 0.0, $book->title],
            default => fn (Book $book) => [self::sortTitle($book->title)],
        };

        return $descending
            ? static fn (Book $a, Book $b): int => $value($b) <=> $value($a)
            : static fn (Book $a, Book $b): int => $value($a) <=> $value($b);
    }

    /** "The Trial" stands under T for trial. */
    private static function sortTitle(string $title): string
    {
        foreach (['The ', 'A ', 'An '] as $article) {
            if (str_starts_with($title, $article)) {
                return strtolower(substr($title, strlen($article)));
            }
        }

        return strtolower($title);
    }

    /** @return array<string, Book> */
    private function load(): array
    {
        $books = [];
        foreach (require $this->directory . '/books.php' as $slug => $row) {
            $books[$slug] = Book::fromRow($slug, $row);
        }
        $reviews = json_decode(
            (string) file_get_contents($this->directory . '/reviews.json'),
            true,
            flags: JSON_THROW_ON_ERROR,
        );
        foreach ($reviews as ['book' => $slug, 'author' => $author, 'rating' => $rating, 'text' => $text, 'at' => $at]) {
            if (isset($books[$slug])) {
                $books[$slug]->review($author, $rating, $text, $at);
            }
        }

        return $books;
    }
}
