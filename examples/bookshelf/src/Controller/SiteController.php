<?php

declare(strict_types=1);

namespace Bookshelf\Controller;

use Bookshelf\Catalog\Catalog;
use Bookshelf\Catalog\Page;
use Bookshelf\Http\NotFound;
use Bookshelf\Http\Request;
use Bookshelf\Http\Response;
use Bookshelf\Markdown\Document;

final class SiteController extends Controller
{
    public function home(Request $request): Response
    {
        $books = $this->catalog->select([], '-rating');

        return $this->page($request, 'home', [
            'best' => array_slice($books, 0, 3),
            'latest' => array_slice($this->catalog->select([], '-year'), 0, 3),
            'total' => count($books),
            'average' => array_sum(array_map(fn ($book) => $book->price, $books)) / count($books),
        ]);
    }

    public function books(Request $request): Response
    {
        $sort = $request->text('sort', 'title');
        if (!in_array($sort, Catalog::SORTS, true)) {
            $sort = 'title';
        }
        $filter = ['query' => $request->text('q'), 'genre' => array_filter([$request->text('genre')])];
        $size = $request->number('per_page', $this->config['per_page'], 1, $this->config['max_per_page']);
        $page = Page::of($this->catalog->select($filter, $sort), $request->number('page', 1, 1, 999), $size);

        return $this->page($request, 'books', [
            'page' => $page,
            'sort' => $sort,
            'query' => $filter['query'],
            'genre' => $request->text('genre'),
            'parameters' => [
                'q' => $filter['query'],
                'genre' => $request->text('genre'),
                'sort' => $sort === 'title' ? '' : $sort,
                'per_page' => $size === $this->config['per_page'] ? null : $size,
            ],
        ])->withHeader('X-Total', (string) $page->total);
    }

    public function book(Request $request, string $slug): Response
    {
        $book = $this->bookOr404($slug);
        $others = array_filter(
            $this->catalog->select(['genre' => array_slice($book->genres, 0, 1)], 'year'),
            fn ($other) => $other !== $book,
        );

        return $this->page($request, 'book', [
            'book' => $book,
            'about' => Document::parse($book->about)->render(),
            'others' => $others,
        ])->withHeader('Cache-Control', 'public, max-age=300');
    }

    public function genres(Request $request): Response
    {
        return $this->page($request, 'genres', ['genres' => $this->catalog->genres()]);
    }

    public function genre(Request $request, string $name): Response
    {
        if (!isset($this->catalog->genres()[$name])) {
            throw new NotFound('genre called “' . $name . '”');
        }

        return Response::redirect(url('/books', ['genre' => $name]), 302);
    }

    public function about(Request $request): Response
    {
        $document = Document::parse((string) file_get_contents($this->config['data_dir'] . '/about.md'));

        return $this->page($request, 'about', ['document' => $document->render(), 'blocks' => count($document)]);
    }
}
