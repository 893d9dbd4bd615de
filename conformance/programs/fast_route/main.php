<?php

/* FastRoute as a service uses it: routes of every kind, all four dispatchers, groups, the cache, and its errors. */

declare(strict_types=1);

require_once 'FastRoute/autoload.php';

use FastRoute\BadRouteException;
use FastRoute\DataGenerator;
use FastRoute\Dispatcher;
use FastRoute\RouteCollector;
use FastRoute\RouteParser\Std;
use function FastRoute\cachedDispatcher;
use function FastRoute\simpleDispatcher;

function export(mixed $value): string
{
    return json_encode($value, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE);
}

function describe(array $answer): string
{
    return match ($answer[0]) {
        Dispatcher::NOT_FOUND => '404 Not Found',
        Dispatcher::METHOD_NOT_ALLOWED => '405 Allow: ' . implode(', ', $answer[1]),
        Dispatcher::FOUND => '200 ' . (is_string($answer[1]) ? $answer[1] : export($answer[1])) . ' ' . export($answer[2]),
    };
}

$routes = function (RouteCollector $r): void {
    $r->addRoute('GET', '/users', 'users.list');
    $r->addRoute(['POST', 'PUT'], '/users', 'users.save');
    $r->get('/user/{id:\d+}', 'user.show');
    $r->delete('/user/{id:\d+}', 'user.delete');
    $r->get('/user/{name:[a-z]+}', 'user.named');
    $r->get('/user/{name}/posts[/{page:[0-9]+}]', 'user.posts');
    $r->addRoute('GET', '/articles/{id:\d+}[/{title}]', 'article');
    $r->addRoute('GET', '/archive[/{year:\d{4}}[/{month:\d{2}}[/{day:\d{2}}]]]', 'archive');
    $r->addGroup('/admin', function (RouteCollector $r) {
        $r->get('', 'admin.home');
        $r->addGroup('/posts', function (RouteCollector $r) {
            $r->get('/{slug:[\w-]+}', 'admin.post');
            $r->patch('/{slug:[\w-]+}', ['Admin', 'patch']);
        });
        $r->post('/login', 'admin.login');
    });
    $r->head('/ping', 'ping.head');
    $r->addRoute('OPTIONS', '/cors', 'cors');
    $r->addRoute('*', '/any/{rest:.*}', 'any');
    $r->get('/files/{path:.+}.{ext:png|jpg}', 'file');
    $r->get('/über/{wort}', 'unicode');
    $r->get('/lang/{lang:en|de|fr}/page', 'lang');
    for ($i = 0; $i < 40; ++$i) {
        $r->get("/bulk$i/{a}/{b:\d+}", "bulk$i");
    }
};

$requests = [
    ['GET', '/users'], ['POST', '/users'], ['PUT', '/users'], ['DELETE', '/users'], ['HEAD', '/users'],
    ['GET', '/user/42'], ['DELETE', '/user/42'], ['GET', '/user/ada'], ['GET', '/user/Ada9'], ['PATCH', '/user/7'],
    ['GET', '/user/ada/posts'], ['GET', '/user/ada/posts/3'], ['GET', '/user/ada/posts/x'],
    ['GET', '/articles/12'], ['GET', '/articles/12/hello-world'], ['GET', '/articles/12/'], ['GET', '/articles/x'],
    ['GET', '/archive'], ['GET', '/archive/2026'], ['GET', '/archive/2026/11'], ['GET', '/archive/2026/11/24'],
    ['GET', '/archive/26'], ['GET', '/admin'], ['GET', '/admin/posts/my-post'], ['PATCH', '/admin/posts/my-post'],
    ['POST', '/admin/login'], ['GET', '/admin/login'], ['HEAD', '/ping'], ['GET', '/ping'], ['OPTIONS', '/cors'],
    ['GET', '/any/thing/at/all'], ['BREW', '/any/'], ['GET', '/files/a/b/c.png'], ['GET', '/files/a.gif'],
    ['GET', '/über/straße'], ['GET', '/lang/de/page'], ['GET', '/lang/it/page'], ['GET', ''], ['GET', '/'],
    ['GET', '/bulk0/x/1'], ['GET', '/bulk9/x/9'], ['GET', '/bulk10/y/10'], ['GET', '/bulk39/z/39'], ['GET', '/bulk40/z/1'],
    ['POST', '/bulk12/q/5'], ['GET', '/bulk12/q/five'],
];

foreach (['GroupCountBased', 'GroupPosBased', 'CharCountBased', 'MarkBased'] as $kind) {
    $dispatcher = simpleDispatcher($routes, [
        'dataGenerator' => "FastRoute\\DataGenerator\\$kind",
        'dispatcher' => "FastRoute\\Dispatcher\\$kind",
    ]);
    echo "== $kind: ", get_class($dispatcher), "\n";
    foreach ($requests as [$method, $path]) {
        printf("%-8s%-32s%s\n", $method, $path, describe($dispatcher->dispatch($method, $path)));
    }
}

echo "== parser\n";
$parser = new Std();
foreach (['/', '/a', '/a/{b}', '/a/{b:\d+}[/{c}]', '[test]', '/x[/y[/z]]', '/{a:[0-9]{2,4}}-{b}', '{ a : .* }'] as $pattern) {
    echo $pattern, ' => ', export($parser->parse($pattern)), "\n";
}
foreach (['/test[opt', '/test[opt[opt2]', '/testopt]', '/test[]', '/test[[opt]]', '[[test]]', '/test[/opt]required'] as $bad) {
    try {
        $parser->parse($bad);
        echo "$bad parsed\n";
    } catch (BadRouteException $e) {
        echo $bad, ' !! ', $e->getMessage(), "\n";
    }
}

echo "== bad routes\n";
$bad = [
    'twice the same' => function (RouteCollector $r) {
        $r->get('/user/{id}', 'a');
        $r->get('/user/{name}', 'b');
    },
    'twice static' => function (RouteCollector $r) {
        $r->get('/user', 'a');
        $r->get('/user', 'b');
    },
    'shadowed' => function (RouteCollector $r) {
        $r->get('/user/{name}', 'a');
        $r->get('/user/nikic', 'b');
    },
    'same placeholder' => fn (RouteCollector $r) => $r->get('/foo/{id}/{id:\d+}', 'a'),
    'capturing group' => fn (RouteCollector $r) => $r->get('/{lang:(en|de)}', 'a'),
];
foreach ($bad as $label => $definition) {
    try {
        simpleDispatcher($definition);
        echo "$label: accepted\n";
    } catch (BadRouteException $e) {
        echo $label, ': ', get_class($e), ': ', $e->getMessage(), "\n";
    } catch (LogicException $e) {
        echo "$label: logic: ", $e->getMessage(), "\n";
    }
}

echo "== data\n";
$collector = new RouteCollector(new Std(), new DataGenerator\GroupCountBased());
$collector->get('/a', 'A');
$collector->get('/b/{x}', 'B');
$collector->post('/b/{x}/{y:\d+}', fn () => 'closure');
$data = $collector->getData();
echo export(array_keys($data[0])), export($data[0]), "\n";
echo $data[1]['GET'][0]['regex'], ' ', export($data[1]['GET'][0]['routeMap']), "\n";
echo array_keys($data[1])[1], ' ', $data[1]['POST'][0]['regex'], "\n";

echo "== cache\n";
$file = sys_get_temp_dir() . '/fast-route-' . getmypid() . '.php';
$calls = 0;
$cached = function () use ($file, &$calls) {
    return cachedDispatcher(function (RouteCollector $r) use (&$calls) {
        ++$calls;
        $r->get('/cached/{id:\d+}', 'hit');
        $r->get('/plain', 'plain');
    }, ['cacheFile' => $file, 'cacheDisabled' => false]);
};
echo describe($cached()->dispatch('GET', '/cached/1')), " after $calls call\n";
echo is_file($file) ? substr(file_get_contents($file), 0, 21) : 'no file', "\n";
unlink($file);
try {
    cachedDispatcher(fn () => null);
} catch (LogicException $e) {
    echo $e->getMessage(), "\n";
}
$uncached = cachedDispatcher(fn (RouteCollector $r) => $r->get('/u', 'u'), ['cacheFile' => $file, 'cacheDisabled' => true]);
echo describe($uncached->dispatch('HEAD', '/u')), ' ', var_export(is_file($file), true), "\n";
