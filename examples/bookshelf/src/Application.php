<?php

declare(strict_types=1);

namespace Bookshelf;

use Bookshelf\Catalog\Catalog;
use Bookshelf\Controller\ApiController;
use Bookshelf\Controller\ContactController;
use Bookshelf\Controller\SiteController;
use Bookshelf\Form\Csrf;
use Bookshelf\Http\HttpException;
use Bookshelf\Http\JsonResponse;
use Bookshelf\Http\Request;
use Bookshelf\Http\Response;
use Bookshelf\Http\Router;
use Bookshelf\View\View;
use Throwable;

final class Application
{
    private Router $router;
    private View $view;

    /** @param array<string, mixed> $config */
    public function __construct(private array $config)
    {
        $this->view = new View($config['template_dir']);
        $this->view->share('siteName', $config['site_name']);
        $this->view->share('navigation', $config['navigation']);
        $this->view->share('edition', date('j F Y', $config['edition']));
        $this->router = $this->routes();
    }

    public function handle(Request $request): Response
    {
        try {
            return $this->router->dispatch($request);
        } catch (HttpException $error) {
            return $this->refuse($request, $error->status, $error->getMessage(), $error->details, $error->headers());
        } catch (Throwable $error) {
            return $this->refuse($request, 500, get_class($error) . ': ' . $error->getMessage());
        }
    }

    private function routes(): Router
    {
        $parts = [new Catalog($this->config['data_dir']), $this->view, new Csrf($this->config['secret']), $this->config];
        $site = new SiteController(...$parts);
        $contact = new ContactController(...$parts);
        $api = new ApiController(...$parts);
        $router = new Router();
        $router
            ->get('/', $site->home(...))
            ->get('/books', $site->books(...))
            ->get('/books/{slug}', $site->book(...))
            ->get('/genres', $site->genres(...))
            ->get('/genres/{name}', $site->genre(...))
            ->get('/about', $site->about(...))
            ->get('/contact', $contact->show(...))
            ->post('/contact', $contact->submit(...))
            ->get('/contact/thanks', $contact->thanks(...))
            ->get('/api/books', $api->index(...))
            ->post('/api/books', $api->create(...))
            ->get('/api/books/{slug}', $api->show(...));
        foreach (['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as $method) {
            $router->add($method, '/api/inspect', $api->inspect(...));
        }
        $router->get('/api/broken', function (): Response {
            throw new \DomainException('This address always fails');
        });

        return $router;
    }

    /**
     * @param array<string, string> $details
     * @param array<string, string> $headers
     */
    private function refuse(Request $request, int $status, string $message, array $details = [], array $headers = []): Response
    {
        $response = $request->wantsJson()
            ? JsonResponse::error($status, $message, $details)
            : new Response($this->view->render('error', [
                'status' => $status,
                'message' => $message,
                'path' => $request->path,
                'flash' => null,
            ]), $status);
        foreach ($headers as $name => $value) {
            $response = $response->withHeader($name, $value);
        }

        return $response;
    }
}
