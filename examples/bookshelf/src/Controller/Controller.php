<?php

declare(strict_types=1);

namespace Bookshelf\Controller;

use Bookshelf\Catalog\Book;
use Bookshelf\Catalog\Catalog;
use Bookshelf\Form\Csrf;
use Bookshelf\Http\NotFound;
use Bookshelf\Http\Request;
use Bookshelf\Http\Response;
use Bookshelf\View\View;

abstract class Controller
{
    /** @param array<string, mixed> $config */
    public function __construct(
        protected readonly Catalog $catalog,
        protected readonly View $view,
        protected readonly Csrf $csrf,
        protected readonly array $config,
    ) {
    }

    /** @param array<string, mixed> $data */
    protected function page(Request $request, string $template, array $data = [], int $status = 200): Response
    {
        $flash = $request->cookies['flash'] ?? null;
        $html = $this->view->render($template, $data + ['path' => $request->path, 'flash' => $flash]);
        $response = new Response($html, $status);
        if (!isset($request->cookies[Csrf::COOKIE])) {
            $response = $response->withCookie(Csrf::COOKIE, $this->csrf->visitor($request));
        }
        if ($flash !== null) {
            $response = $response->withCookie('flash', '');
        }

        return $response;
    }

    protected function bookOr404(string $slug): Book
    {
        return $this->catalog->find($slug) ?? throw new NotFound("book called “{$slug}”");
    }
}
