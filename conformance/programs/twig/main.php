<?php

/* Twig as a site uses it: inheritance, macros, filters, tests, extensions, sandbox, errors; templates from files and arrays. */

declare(strict_types=1);

require_once 'Twig/autoload.php';

use Twig\Environment;
use Twig\Error\Error;
use Twig\Extension\AbstractExtension;
use Twig\Extension\GlobalsInterface;
use Twig\Extension\SandboxExtension;
use Twig\Extension\StringLoaderExtension;
use Twig\Loader\ArrayLoader;
use Twig\Loader\ChainLoader;
use Twig\Loader\FilesystemLoader;
use Twig\Markup;
use Twig\RuntimeLoader\FactoryRuntimeLoader;
use Twig\Sandbox\SecurityPolicy;
use Twig\Source;
use Twig\TwigFilter;
use Twig\TwigFunction;
use Twig\TwigTest;

final class Product
{
    public array $tags = [];
    private int $sold = 3;

    public function __construct(public string $name, private int $price, public int $stock = 1)
    {
    }

    public function getPrice(): int
    {
        return $this->price;
    }

    public function isNew(): bool
    {
        return $this->stock > 5;
    }

    public function hasSold(): bool
    {
        return $this->sold > 0;
    }

    public function label(): string
    {
        return " <{$this->name}>";
    }
}

final class Magic
{
    public function __get(string $name): string
    {
        return "magic $name";
    }

    public function __isset(string $name): bool
    {
        return $name !== 'absent';
    }

    public function __call(string $name, array $arguments): string
    {
        return $name . '(' . implode(',', $arguments) . ')';
    }

    public function __toString(): string
    {
        return '<magic>';
    }
}

final class SiteRuntime
{
    public function __construct(private string $prefix)
    {
    }

    public function asset(string $path): string
    {
        return $this->prefix . $path . '?v=' . strlen($path);
    }
}

final class SiteExtension extends AbstractExtension implements GlobalsInterface
{
    public function getGlobals(): array
    {
        return ['site' => (object) ['name' => 'Möbel & Co'], 'year' => 2026];
    }

    public function getFilters(): array
    {
        return [
            new TwigFilter('rot13', 'str_rot13'),
            new TwigFilter('stars', fn (string $s, string $with = '*') => $with . $s . $with, ['is_safe' => ['html']]),
            new TwigFilter('env_charset', fn (Environment $env, $x) => $env->getCharset() . ':' . $x, ['needs_environment' => true]),
            new TwigFilter('*_wrap', fn ($name, $text) => "<$name>$text</$name>", ['is_safe' => ['html']]),
        ];
    }

    public function getFunctions(): array
    {
        return [
            new TwigFunction('asset', [SiteRuntime::class, 'asset']),
            new TwigFunction('known', fn (array $context) => implode(' ', array_diff(array_keys($context), ['site', 'year'])), ['needs_context' => true]),
            new TwigFunction('sum', fn (...$n) => array_sum($n), ['is_variadic' => true]),
        ];
    }

    public function getTests(): array
    {
        return [new TwigTest('prime', function (int $n): bool {
            for ($i = 2; $i * $i <= $n; ++$i) {
                if ($n % $i === 0) {
                    return false;
                }
            }

            return $n > 1;
        })];
    }
}

$snippets = [
    'math' => '{{ 1 + 2 * 3 }} {{ 7 // 2 }} {{ -7 // 2 }} {{ 7 % 3 }} {{ 2 ** 10 }} {{ 10 / 4 }} {{ (1 + 2) ~ "x" }}',
    'logic' => '{{ true and not false ? "yes" : "no" }} {{ 5 b-and 3 }} {{ 5 b-or 3 }} {{ 5 b-xor 3 }} {{ null ?? "none" }} {{ "" ?: "empty" }}',
    'compare' => '{{ 1 <=> 2 }} {{ "abc" starts with "a" }} {{ "abc" ends with "b" ? 1 : 0 }} {{ "a1" matches "/^[a-z]\\\\d$/" }} {{ 3 in [1, 2, 3] }} {{ "x" not in "abc" }}',
    'every' => '{{ [2, 4] has every v => v % 2 == 0 }} {{ [1, 3] has some v => v % 2 == 0 ? "some" : "none" }}',
    'escape' => '{{ html }} {{ html|raw }} {{ html|e("js") }} {{ html|e("css") }} {{ html|e("url") }} {{ html|e("html_attr") }}',
    'strings' => '{{ "hello world"|title }} {{ "HELLO"|lower|capitalize }} {{ "  x "|trim }}|{{ "xxaxx"|trim("x", "left") }} {{ "a,b,c"|split(",")|join("-") }} {{ "äöü"|length }} {{ "äöü"|reverse }}',
    'slices' => '{{ "abcdef"[1:3] }} {{ [1,2,3,4]|slice(1, 2)|join(",") }} {{ "abc"|first }} {{ [1,2,3]|last }} {{ "äbc"[:1] }}',
    'arrays' => '{{ {a: 1, b: 2}|keys|join }} {{ [3,1,2]|sort|join }} {{ [1,2]|merge([3])|json_encode }} {{ {x: 1}|merge({y: 2})|json_encode|raw }} {{ [[1, 2], [3]]|map(a => a|length)|join(",") }} {{ [1,2,3,4,5]|batch(2, "-")|map(r => r|join)|join("/") }}',
    'columns' => '{{ [{n: 1}, {n: 2}]|column("n")|join("+") }} {{ "a"|replace({a: "b"}) }} {{ {b: 1, a: 2}|sort|keys|join }} {{ max(1, 5, 3) }} {{ min([4, 2]) }} {{ range(0, 10, 5)|join(",") }}',
    'numbers' => '{{ 1234.567|number_format(2) }} {{ 1234.5|number_format(1, ",", ".") }} {{ 2.5|round }} {{ 2.44|round(1, "ceil") }} {{ -3|abs }} {{ "%.3f"|format(pi) }}',
    'dates' => '{{ "2026-11-24 10:30:00"|date("d.m.Y H:i") }} {{ date("2026-01-31")|date_modify("+1 month")|date("Y-m-d") }} {{ when|date("D, d M Y") }} {{ when > date("2020-01-01") ? "later" }} {{ interval|date("%d days") }}',
    'tests' => '{{ 4 is even }} {{ 3 is odd }} {{ 9 is divisible by(3) }} {{ null is null }} {{ [] is empty }} {{ [] is iterable }} {{ nothing is defined ? 1 : 0 }} {{ "a" is same as("a") }} {{ 7 is prime }} {{ 8 is not prime }} {{ 32767 is constant("E_ALL") ? 1 : 0 }}',
    'loops' => '{% for i in 1..3 %}{{ loop.index }}/{{ loop.revindex }}{{ loop.first ? "f" }}{{ loop.last ? "l" }} {% endfor %}{% for k, v in {a: 1} %}{{ k }}={{ v }}{% endfor %}{% for x in [] %}x{% else %}none{% endfor %}{% for a in "a".."d" %}{% for b in 0..1 %}{{ loop.parent.loop.index }}{{ b }} {% endfor %}{% endfor %}',
    'iterator' => '{% for k, v in generator %}{{ k }}:{{ v }} {% endfor %}{{ loop is defined ? 1 : 0 }}',
    'set' => '{% set a, b = 1, "two" %}{{ a }}{{ b }}{% set c %}<i>{{ a }}</i>{% endset %}{{ c }} {{ c|length }}{% with {z: 9} only %}{{ z }}{{ a ?? "-" }}{% endwith %}',
    'objects' => '{{ product.name }} {{ product.price }} {{ product.new ? 1 : 0 }} {{ product.sold ? 1 : 0 }} {{ product.label }} {{ product.label()|raw }} {{ product["name"] ?? "no offset" }}',
    'magic' => '{{ magic.thing }} {{ magic.absent }} {{ magic.call(1, 2) }} {{ magic }} {{ magic.absent is defined ? 1 : 0 }} {{ magic.any is defined ? 1 : 0 }}',
    'array access' => '{{ list.key }} {{ list["key"] }} {{ list.missing ?? "gone" }} {{ bag.a }} {{ bag["b"] }} {{ nested.0.x.1 }}',
    'filters' => '{{ "secret"|rot13 }} {{ "<x>"|stars }} {{ "x"|stars("!") }} {{ 1|env_charset }} {{ "em"|strong_wrap }} {{ sum(1, 2, 3) }} {{ known() }}',
    'whitespace' => "a  {{- ' b ' -}}  c\n  {%~ if true ~%}  d  {%~ endif %}\n{% apply spaceless %}<p> <b>x</b> </p>{% endapply %}",
    'verbatim' => '{% verbatim %}{{ not parsed }}{% endverbatim %} {{ "{{" }} {{ "#{1 + 1} items" }} {{ \'single #{1}\' }}',
    'json' => '{{ {a: [1, 2.5, null, true], "ü": "é/"}|json_encode|raw }} {{ [1]|json_encode(constant("JSON_PRETTY_PRINT"))|raw }}',
    'nl2br' => '{{ "a\nb<"|nl2br }} {{ "<p>tag</p>"|striptags }} {{ {a: "b c", d: 1}|url_encode }} {{ "a b"|url_encode }}',
    'include' => '{{ include("part", {v: 1}) }} {{ include(["missing", "part"], {v: 2}) }} {{ include("missing", ignore_missing = true) }}{% include "part" with {v: 3} %}',
    'source' => '{{ source("part") }}',
    'dynamic' => '{% extends layout %}{% block main %}{{ parent() }} dynamic{% endblock %}',
    'layout' => '[{% block main %}layout{% endblock %}]',
    'part' => '<part {{ v }}>',
    'autoescape' => '{% autoescape "js" %}{{ html }}{% endautoescape %}{% autoescape false %}{{ html }}{% endautoescape %}',
    'macro' => '{% macro tree(nodes) %}<ul>{% for n in nodes %}<li>{{ n.t }}{% if n.c is defined %}{{ _self.tree(n.c) }}{% endif %}</li>{% endfor %}</ul>{% endmacro %}{{ _self.tree(nodes) }}',
    'constant' => '{{ constant("PHP_VERSION_ID") > 80000 ? "8" }} {{ constant("Twig\\\\Environment::VERSION") }} {{ random([5]) }} {{ dump is defined ? 1 : 0 }}',
    'deprecated' => '{% deprecated "old template" %}still works {% do 1 + 1 %}{% flush %}',
    'text' => '{{ include(template_from_string("Hi {{ \'you\' }}")) }}',
];

$errors = [
    'undefined' => '{{ nobody }}',
    'undefined attribute' => '{{ product.nothing }}',
    'undefined method' => '{{ product.run(1) }}',
    'array key' => '{{ list.missing }}',
    'string attribute' => '{{ "text".length2 }}',
    'null attribute' => '{% set n = null %}{{ n.x }}',
    'missing template' => "line 1\n{{ include('nowhere') }}",
    'division' => '{{ 1 % 0 }}',
    'bad test' => '{{ 1 is divisible by(0) }}',
    'type' => '{{ "a"|stars([1]) }}',
];

$broken = [
    'unclosed tag' => "x\n{% if true %}",
    'unknown tag' => '{% fro x in y %}',
    'unknown filter' => '{{ x|uper }}',
    'unknown function' => '{{ assset("x") }}',
    'unknown test' => '{{ 1 is oddd }}',
    'unexpected token' => '{{ 1 + }}',
    'unclosed variable' => '{{ 1',
    'unclosed string' => '{{ "a }}',
    'unclosed comment' => 'a{# b',
    'double block' => '{% block a %}{% endblock %}{% block a %}{% endblock %}',
    'mismatched' => '{{ (1] }}',
    'assign' => '{% set 1 = 2 %}',
];

function data(): array
{
    return [
        'html' => '<a href="x">\'&amp; ü</a>',
        'pi' => M_PI,
        'when' => new DateTimeImmutable('2026-11-24 12:00:00'),
        'interval' => (new DateTime('2026-01-01'))->diff(new DateTime('2026-01-15')),
        'product' => new Product('Chair <1>', 4999, 7),
        'magic' => new Magic(),
        'list' => ['key' => 'value', 0 => 'zero'],
        'bag' => new ArrayObject(['a' => 'A', 'b' => 'B']),
        'nested' => [['x' => [1, 'deep']]],
        'generator' => (function () {
            yield 'one' => 1;
            yield 'two' => 2;
            yield from ['three' => 3];
        })(),
        'layout' => 'layout',
        'nodes' => [['t' => 'a', 'c' => [['t' => 'b'], ['t' => 'c<', 'c' => []]]], ['t' => 'd']],
    ];
}

function environment(array $options = []): Environment
{
    global $snippets, $errors;
    $files = new FilesystemLoader(__DIR__ . '/templates');
    $files->addPath(__DIR__ . '/templates/mail', 'mail');
    $twig = new Environment(new ChainLoader([$files, new ArrayLoader($snippets + $errors)]), $options + [
        'cache' => __DIR__ . '/cache',
        'strict_variables' => true,
    ]);
    $twig->addExtension(new SiteExtension());
    $twig->addExtension(new StringLoaderExtension());
    $twig->addRuntimeLoader(new FactoryRuntimeLoader([SiteRuntime::class => fn () => new SiteRuntime('/static/')]));

    return $twig;
}

$twig = environment();
set_error_handler(function (int $level, string $message): bool {
    echo "(level $level: $message) ";

    return true;
});

foreach (array_keys($snippets) as $name) {
    echo str_pad($name, 14), $twig->render($name, data() + ['v' => 0]), "\n";
}

echo "== pages\n";
$chair = new Product('Chair', 4999, 12);
$chair->tags = ['wood', 'new', 'brown'];
echo $twig->render('shop.html.twig', [
    'heading' => 'our <best> things',
    'products' => [new Product('Table', 19900, 2), $chair, new Product('Lamp & co', 2550, 0)],
    'query' => 'a "quoted" <q>',
    'pages' => 4,
    'current' => 2,
]);
echo $twig->render('shop.html.twig', ['heading' => 'none', 'products' => [], 'query' => null, 'pages' => 1, 'current' => 1, 'lang' => 'de']);
$mail = [
    'customer' => ['name' => 'Ada O\'Hara'], 'number' => 42, 'date' => new DateTime('2026-06-01 09:15:00'),
    'lines' => [['name' => 'Chair', 'count' => 2, 'price' => 49.99], ['name' => 'Lamp', 'count' => 1, 'price' => 25.5]],
];
echo $twig->render('@mail/order.txt.twig', $mail);
$twig->display('mail/order.txt.twig', $mail);

echo "== templates as objects\n";
$template = $twig->load('shop.html.twig');
var_dump($template->hasBlock('title', []), $template->hasBlock('nothing', []), $template->getTemplateName());
echo implode(' ', $template->getBlockNames()), "\n";
echo $template->renderBlock('title'), "\n";
$template->displayBlock('pager', ['pages' => 3, 'current' => 3]);
echo "\n", $twig->resolveTemplate(['gone', 'part'])->render(['v' => 7]), "\n";

echo "== run-time errors\n";
foreach (array_keys($errors) as $name) {
    try {
        echo str_pad($name, 20), $twig->render($name, data()), "\n";
    } catch (Error $e) {
        printf("%s: %s [%s:%d]\n", get_class($e), $e->getMessage(), $e->getSourceContext()?->getName(), $e->getTemplateLine());
    } catch (Throwable $e) {
        echo get_class($e), ': ', $e->getMessage(), "\n";
    }
}

echo "== syntax errors\n";
foreach ($broken as $name => $text) {
    try {
        $tree = $twig->parse($twig->tokenize(new Source($text, $name)));
        echo str_pad($name, 20), get_class($tree), "\n";
    } catch (Error $e) {
        echo str_pad($name, 20), $e->getRawMessage(), ' | ', $e->getMessage(), "\n";
    }
}

echo "== compiled\n";
echo preg_replace('/__TwigTemplate_\w+/', '__TwigTemplate_X', $twig->compileSource(new Source("{% block a %}\n{% for i, x in xs|sort %}{{ i ~ x|upper }}{% else %}-{% endfor %}{{ a.b.c(1)[2] ?? 'd' }}{% endblock %}", 'part')));
echo $twig->tokenize(new Source('a{{ b|c(1.5) }}{% d "e" %}', 't')), "\n";
echo $twig->parse($twig->tokenize(new Source('a{{ b|upper }}', 't'))), "\n";

echo "== sandbox\n";
$policy = new SecurityPolicy(['if', 'for'], ['upper', 'escape'], [Product::class => ['getprice']], [Product::class => ['name']], ['range']);
$sandboxed = environment(['cache' => __DIR__ . '/cache/sandbox']);
$sandboxed->addExtension(new SandboxExtension($policy, true));
foreach (['part', 'objects', 'loops', 'strings', 'math', 'set', 'magic'] as $name) {
    try {
        echo str_pad($name, 14), $sandboxed->render($name, data() + ['v' => 1]), "\n";
    } catch (Error $e) {
        echo str_pad($name, 14), get_class($e), ': ', $e->getMessage(), "\n";
    }
}

echo "== environment\n";
var_dump($twig->isStrictVariables(), $twig->isDebug(), $twig->getCharset(), $twig->hasExtension(SiteExtension::class));
var_dump($twig->getLoader()->exists('part'), $twig->getLoader()->exists('gone'), count($twig->getFilters()) > 40);
echo get_class($twig->getExtension(SiteExtension::class)), ' ', implode(' ', array_keys($twig->getGlobals())), "\n";
try {
    $twig->addGlobal('late', 1);
} catch (LogicException $e) {
    echo $e->getMessage(), "\n";
}
$twig->addGlobal('year', 1999);
echo $twig->createTemplate('{{ year }}') instanceof Twig\TemplateWrapper ? "created\n" : "not created\n";
