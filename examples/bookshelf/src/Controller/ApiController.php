<?php

declare(strict_types=1);

namespace Bookshelf\Controller;

use Bookshelf\Catalog\Catalog;
use Bookshelf\Catalog\Page;
use Bookshelf\Form\Validator;
use Bookshelf\Http\HttpException;
use Bookshelf\Http\JsonResponse;
use Bookshelf\Http\Request;
use Bookshelf\Http\Response;
use JsonException;

final class ApiController extends Controller
{
    public function index(Request $request): Response
    {
        $sort = $request->text('sort', 'title');
        if (!in_array($sort, Catalog::SORTS, true)) {
            throw new HttpException(400, 'Unknown order', ['sort' => 'one of ' . implode(', ', Catalog::SORTS)]);
        }
        $filter = $request->query['filter'] ?? [];
        if (!is_array($filter)) {
            throw new HttpException(400, 'The filter must be written as filter[name]=value');
        }
        $books = $this->catalog->select([
            'genre' => array_values(array_filter((array) ($filter['genre'] ?? []), 'is_string')),
            'query' => is_string($filter['q'] ?? null) ? $filter['q'] : '',
            'from' => is_numeric($filter['year']['min'] ?? null) ? (int) $filter['year']['min'] : PHP_INT_MIN,
            'to' => is_numeric($filter['year']['max'] ?? null) ? (int) $filter['year']['max'] : PHP_INT_MAX,
        ], $sort);
        $page = Page::of($books, $request->number('page', 1, 1, 999), $request->number('per_page', 5, 1, 20));

        return JsonResponse::of([
            'page' => $page->number,
            'pages' => $page->pages,
            'total' => $page->total,
            'filter' => $filter ?: null,
            'books' => $page->items,
        ])->withHeader('X-Total', (string) $page->total);
    }

    public function show(Request $request, string $slug): Response
    {
        $book = $this->bookOr404($slug);
        $reviews = array_map(fn (array $review): array => [
            'author' => $review['author'],
            'rating' => $review['rating'],
            'date' => date('c', $review['at']),
            'text' => $review['text'],
        ], $book->reviews());

        return JsonResponse::of(['book' => $book, 'reviews' => $reviews]);
    }

    public function create(Request $request): Response
    {
        if (!str_starts_with($request->header('Content-Type') ?? '', 'application/json')) {
            throw new HttpException(415, 'Send application/json');
        }
        try {
            $data = json_decode($request->body(), true, 16, JSON_THROW_ON_ERROR);
        } catch (JsonException $error) {
            throw new HttpException(400, 'Malformed JSON: ' . $error->getMessage());
        }
        if (!is_array($data) || ($data !== [] && array_is_list($data))) {
            throw new HttpException(422, 'A book is an object, not ' . get_debug_type($data));
        }
        $validator = new Validator();
        $valid = $validator->check($data, [
            'title' => 'required|string|max:120',
            'author' => 'required|string|max:80',
            'year' => 'required|int|between:-3000,2100',
            'genres' => 'list',
        ]);
        if (!$valid) {
            throw new HttpException(422, 'The book was refused', $validator->errors());
        }
        $slug = trim((string) preg_replace('/[^a-z0-9]+/', '-', strtolower($data['title'])), '-');
        if ($this->catalog->find($slug) !== null) {
            throw new HttpException(409, 'There is such a book already', ['slug' => $slug]);
        }

        return JsonResponse::of(['created' => ['slug' => $slug] + $data], 201)
            ->withHeader('Location', "/api/books/$slug");
    }

    /** Tells the client what arrived, for those who write clients. */
    public function inspect(Request $request): Response
    {
        $body = $request->body();
        $files = array_map(fn (array $file): array => [
            'name' => $file['name'],
            'type' => $file['type'],
            'size' => $file['size'],
            'error' => $file['error'],
            'crc32' => is_string($file['tmp_name']) && $file['error'] === UPLOAD_ERR_OK
                ? sprintf('%08x', crc32((string) file_get_contents($file['tmp_name'])))
                : null,
        ], $request->files);

        return JsonResponse::of([
            'method' => $request->method,
            'path' => $request->path,
            'query' => $request->query,
            'query_string' => $request->server['QUERY_STRING'] ?? null,
            'form' => $request->form,
            'cookies' => $request->cookies,
            'files' => $files,
            'type' => $request->header('Content-Type'),
            'length' => $request->header('Content-Length'),
            'accept' => $request->header('Accept'),
            'custom' => $request->header('X-Custom-Header'),
            'protocol' => $request->server['SERVER_PROTOCOL'],
            'body' => ['bytes' => strlen($body), 'md5' => md5($body), 'lines' => substr_count($body, "\n")],
        ]);
    }
}
