<?php

/* A small application wired by Pimple: services, factories, parameters, extension, providers, PSR-11, errors. */

declare(strict_types=1);

namespace App;

use Pimple\Container;
use Pimple\Exception\FrozenServiceException;
use Pimple\Exception\UnknownIdentifierException;
use Pimple\Psr11\Container as PsrContainer;
use Pimple\Psr11\ServiceLocator;
use Pimple\ServiceIterator;
use Pimple\ServiceProviderInterface;
use Psr\Container\ContainerExceptionInterface;
use Psr\Container\ContainerInterface;
use Psr\Container\NotFoundExceptionInterface;

require_once 'Pimple/autoload.php';

interface Storage
{
    public function put(string $key, mixed $value): void;

    public function get(string $key): mixed;
}

final class MemoryStorage implements Storage, \Countable
{
    private array $items = [];

    public function __construct(private string $prefix)
    {
    }

    public function put(string $key, mixed $value): void
    {
        $this->items[$this->prefix . $key] = $value;
    }

    public function get(string $key): mixed
    {
        return $this->items[$this->prefix . $key] ?? null;
    }

    public function count(): int
    {
        return count($this->items);
    }
}

class Session
{
    public ?string $user = null;

    public function __construct(protected Storage $storage, public readonly string $cookie)
    {
    }

    public function login(string $name): static
    {
        $this->user = $name;
        $this->storage->put('user', $name);

        return $this;
    }
}

class Mailer
{
    public array $sent = [];

    public function send(string $to, string $text): int
    {
        return array_push($this->sent, [$to, $text]);
    }
}

class Invokable
{
    public function __invoke(Container $c): string
    {
        return 'invoked with ' . implode(',', $c->keys());
    }

    public static function make(Container $c): array
    {
        return ['static', count($c->keys())];
    }
}

class MailProvider implements ServiceProviderInterface
{
    public function register(Container $pimple)
    {
        $pimple['mailer.from'] = 'shop@example.org';
        $pimple['mailer'] = fn () => new Mailer();
        $pimple['newsletter'] = $pimple->factory(function (Container $c) {
            return $c['mailer']->send($c['mailer.from'], 'issue ' . ++$GLOBALS['issue']);
        });
    }
}

$issue = 0;

function show(string $label, mixed $value): void
{
    echo str_pad($label, 28), ' ', match (true) {
        is_bool($value) => $value ? 'true' : 'false',
        $value === null => 'null',
        is_array($value) => json_encode($value),
        $value instanceof \Closure => 'Closure',
        is_object($value) => $value::class,
        default => var_export($value, true),
    }, "\n";
}

function attempt(string $label, callable $work): void
{
    try {
        show($label, $work());
    } catch (ContainerExceptionInterface $e) {
        $kind = $e instanceof NotFoundExceptionInterface ? 'not found' : 'container error';
        show($label, $kind . ': ' . get_class($e) . ': ' . $e->getMessage());
    } catch (\Throwable $e) {
        show($label, get_class($e) . ': ' . $e->getMessage());
    }
}

// Parameters
$container = new Container(['debug' => true, 'cookie_name' => 'SESSION_ID', 'limits' => ['a' => 1, 'b' => 2.5]]);
$container['session_storage_prefix'] = 'app.';
show('debug', $container['debug']);
show('limits', $container['limits']);
show('keys', $container->keys());
show('isset', isset($container['debug']));
show('isset missing', isset($container['nothing']));
show('empty missing', empty($container['nothing']));

// Services
$container['storage'] = function (Container $c): Storage {
    return new MemoryStorage($c['session_storage_prefix']);
};
$container['session'] = fn (Container $c) => new Session($c['storage'], $c['cookie_name']);
show('session', $container['session']);
show('same session', $container['session'] === $container['session']);
show('cookie', $container['session']->cookie);
$container['session']->login('ada');
show('stored', $container['storage']->get('user'));
show('stored count', count($container['storage']));

// Factories
$container['request_id'] = $container->factory(function () {
    static $next = 100;

    return $next++;
});
show('request id', $container['request_id']);
show('request id again', $container['request_id']);
$container['fresh'] = $container->factory(fn () => new \ArrayObject([1, 2, 3]));
show('fresh not same', $container['fresh'] === $container['fresh']);
show('fresh equal', $container['fresh'] == $container['fresh']);

// Protected closures
$container['random_source'] = $container->protect(fn (int $seed): int => $seed * 31 % 17);
show('protected', $container['random_source']);
show('protected called', $container['random_source'](12));

// Extending
$container['logger'] = fn () => new \ArrayObject(['start']);
$extended = $container->extend('logger', function (\ArrayObject $log, Container $c) {
    $log[] = 'extended, debug ' . json_encode($c['debug']);

    return $log;
});
show('extended closure', $extended);
show('logger', $container['logger']->getArrayCopy());
attempt('extend frozen', fn () => $container->extend('logger', fn ($l) => $l));
attempt('extend unknown', fn () => $container->extend('unknown', fn ($l) => $l));
attempt('extend parameter', fn () => $container->extend('cookie_name', fn ($l) => $l));
attempt('extend with text', function () use ($container) {
    $container['late'] = fn () => 1;

    return $container->extend('late', 'strlen');
});
attempt('extend factory', function () use ($container) {
    $container->extend('fresh', function (\ArrayObject $o) {
        $o['more'] = true;

        return $o;
    });

    return $container['fresh']->getArrayCopy();
});
attempt('extend protected', fn () => $container->extend('random_source', fn ($x) => $x));

// Frozen services, removal
attempt('overwrite frozen', function () use ($container) {
    $container['session'] = fn () => null;
});
attempt('unset frozen', function () use ($container) {
    unset($container['session']);
    $container['session'] = fn () => 'another';

    return $container['session'];
});
attempt('missing', fn () => $container['nothing']);
attempt('raw missing', fn () => $container->raw('nothing'));
attempt('protect text', fn () => $container->protect('not a closure'));
attempt('factory text', fn () => $container->factory(42));
try {
    $container['logger'] = 1;
} catch (FrozenServiceException $e) {
    show('frozen', $e->getMessage());
    show('frozen parents', array_values(class_parents($e)));
    $interfaces = class_implements($e);
    sort($interfaces);
    show('frozen interfaces', $interfaces);
}
try {
    $container['x y'];
} catch (UnknownIdentifierException $e) {
    show('unknown', $e->getMessage());
    show('unknown code', $e->getCode());
}

// Raw
show('raw closure', $container->raw('storage'));
show('raw parameter', $container->raw('debug'));
show('raw after use', $container->raw('logger'));

// Invokable objects and callables of other kinds
$container['invokable'] = new Invokable();
show('invokable', strlen($container['invokable']) > 20);
$container['static_callable'] = [Invokable::class, 'make'];
show('callable array is a value', $container['static_callable']);
$container['text_callable'] = 'strtoupper';
show('text is a value', $container['text_callable']);
$container['first_class'] = Invokable::make(...);
show('first class callable', $container['first_class'][0]);

// Providers
show('register', $container->register(new MailProvider(), ['mailer.from' => 'test@example.org']));
show('from', $container['mailer.from']);
show('newsletter', $container['newsletter']);
show('newsletter again', $container['newsletter']);
show('sent', $container['mailer']->sent);
$container->register(new class() implements ServiceProviderInterface {
    public function register(Container $app)
    {
        foreach (['red', 'green', 'blue'] as $i => $name) {
            $app["colour.$name"] = fn () => (object) ['name' => $name, 'index' => $i];
        }
    }
});
show('colours', array_filter($container->keys(), fn ($key) => str_starts_with($key, 'colour.')) !== []);
show('green', $container['colour.green']->index);

// Iteration of services by need
$iterator = new ServiceIterator($container, ['colour.red', 'colour.blue']);
foreach ($iterator as $id => $service) {
    show($id, $service->name);
}
show('iterated', array_map(fn ($s) => $s->index, iterator_to_array($iterator)));

// PSR-11
$psr = new PsrContainer($container);
show('psr', $psr instanceof ContainerInterface);
show('psr has', $psr->has('mailer'));
show('psr has not', $psr->has('postman'));
show('psr get', $psr->get('cookie_name'));
attempt('psr missing', fn () => $psr->get('postman'));
$locator = new ServiceLocator($container, ['mailer', 'from' => 'mailer.from']);
show('locator', $locator->get('from'));
show('locator mailer', $locator->get('mailer'));
show('locator has', $locator->has('mailer.from'));
attempt('locator missing', fn () => $locator->get('mailer.from'));

// A container of one's own
class Application extends Container
{
    public function __construct(array $values = [])
    {
        parent::__construct();
        $this['routes'] = fn () => new \SplObjectStorage();
        foreach ($values as $key => $value) {
            $this[$key] = $value;
        }
    }

    public function route(string $path, \Closure $to): self
    {
        $this['routes'][(object) ['path' => $path]] = $to;

        return $this;
    }

    public function run(string $path): string
    {
        foreach ($this['routes'] as $route) {
            if ($route->path === $path) {
                return $this['routes'][$route]($this);
            }
        }

        return "404 $path";
    }
}

$app = new Application(['name' => 'Demo']);
$app->route('/', fn (Application $a) => "Welcome to {$a['name']}")
    ->route('/keys', fn ($a) => implode(' ', $a->keys()));
show('/', $app->run('/'));
show('/keys', $app->run('/keys'));
show('/other', $app->run('/other'));
attempt('wrong type', fn () => $app->route('/x', 'strlen'));
show('keys', $container->keys());
