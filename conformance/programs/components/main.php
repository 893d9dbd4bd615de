<?php

/* Small components of services: YAML, strings, events, options, inflection, lexing, collections, versions, .env, e-mail, SQL. */

declare(strict_types=1);

foreach (['Symfony/Component/Yaml', 'Symfony/Component/String', 'Symfony/Component/EventDispatcher', 'Symfony/Component/OptionsResolver',
    'Doctrine/Inflector', 'Doctrine/Common/Lexer', 'Doctrine/Common/Collections', 'Composer/Semver', 'Dotenv', 'Egulias/EmailValidator',
    'Doctrine/SqlFormatter'] as $library) {
    require_once "$library/autoload.php";
}

use Composer\Semver\Comparator;
use Composer\Semver\Semver;
use Composer\Semver\VersionParser;
use Doctrine\Common\Collections\ArrayCollection;
use Doctrine\Common\Collections\Criteria;
use Doctrine\Common\Lexer\AbstractLexer;
use Doctrine\Inflector\InflectorFactory;
use Doctrine\SqlFormatter\NullHighlighter;
use Doctrine\SqlFormatter\SqlFormatter;
use Egulias\EmailValidator\EmailValidator;
use Egulias\EmailValidator\Validation\RFCValidation;
use Symfony\Component\EventDispatcher\EventDispatcher;
use Symfony\Component\EventDispatcher\EventSubscriberInterface;
use Symfony\Component\OptionsResolver\Options;
use Symfony\Component\OptionsResolver\OptionsResolver;
use Symfony\Component\String\ByteString;
use Symfony\Component\Yaml\Yaml;
use Symfony\Contracts\EventDispatcher\Event;
use function Symfony\Component\String\b;

function attempt(string $label, callable $work): void
{
    try {
        $result = $work();
        echo str_pad($label, 22), is_string($result) ? $result : json_encode($result, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_PARTIAL_OUTPUT_ON_ERROR), "\n";
    } catch (Throwable $e) {
        echo str_pad($label, 22), get_class($e), ': ', str_replace("\n", ' / ', $e->getMessage()), "\n";
    }
}

echo "== yaml\n";
$documents = [
    'map' => "a: 1\nb: [x, 'y', \"z\\n\"]\nc: {d: e, f: ~}\ng:\n  - h\n  - i: j\n    k: l\n",
    'scalars' => "int: 0x1F\noct: 0o17\nfloat: 1e3\ninf: -.inf\nnan: .NaN\ntrue: yes\nbool: true\nnull: null\ndate: 2026-11-24\nstr: '123'\nunder: 1_000\n",
    'block' => "lit: |\n  one\n   two\n\n  three\nfold: >-\n  one\n  two\n\n  three\nkeep: |+\n  x\n\nend: 1\n",
    'anchors' => "base: &b {x: 1, y: 2}\nother:\n  <<: *b\n  y: 3\nlist: [*b]\n",
    'multi' => "plain: one\n  two\n  three\nquoted: \"a\n  b\"\n? key\n: value\n",
    'tags' => "a: !!str 12\nb: !!int '7'\nc: !custom x\n",
    'bad' => "a: [1, 2\nb: 3",
    'tab' => "a:\n\t- b",
    'dup' => "a: 1\na: 2",
    'empty' => '',
    'comment' => "# c\na: b # d\n'#': e#f\n",
];
foreach ($documents as $name => $text) {
    attempt($name, fn () => Yaml::parse($text));
}
attempt('custom tag', fn () => (string) Yaml::parse('!t {a: 1}', Yaml::PARSE_CUSTOM_TAGS)->getTag());
attempt('objects', fn () => Yaml::parse("a: {b: 1}\n", Yaml::PARSE_OBJECT_FOR_MAP)->a->b);
attempt('dates', fn () => Yaml::parse('2026-11-24 10:00:00', Yaml::PARSE_DATETIME)->format('c'));
$data = ['a' => 1, 'b' => [true, null, 1.5, 'x: y', "two\nlines", '', '~', '12', "it's", 'é'], 'c' => ['d' => ['e' => []], 'f' => ['g' => 'h']], 'z' => 1e100];
echo Yaml::dump($data), Yaml::dump($data, 4, 2), Yaml::dump($data, 1), "\n", Yaml::dump(['t' => "a\nb\n"], 2, 4, Yaml::DUMP_MULTI_LINE_LITERAL_BLOCK), "\n";
attempt('round trip', fn () => Yaml::parse(Yaml::dump($data, 3)) === $data);

echo "== strings\n";
$s = b(' Hello World_foo-bar ');
foreach (['trim', 'camel', 'snake', 'title', 'upper', 'lower', 'reverse', 'length', 'collapseWhitespace'] as $method) {
    attempt($method, fn () => is_int($r = $s->$method()) ? $r : (string) $r);
}
attempt('before', fn () => (string) $s->trim()->before('World')->append('|')->prepend('|')->padBoth(20, '.'));
attempt('after', fn () => (string) b('a/b/c')->afterLast('/')->ensureEnd('x')->ensureStart('y')->repeat(2));
attempt('split', fn () => array_map('strval', b('a,b;c')->split('/[,;]/')));
attempt('match', fn () => b('2026-11')->match('/(\d+)-(?<m>\d+)/'));
attempt('replace', fn () => (string) b('a1b2')->replaceMatches('/\d/', fn ($m) => '<' . $m[0] . '>'));
attempt('truncate', fn () => (string) b('long text here')->truncate(8, '..'));
attempt('wordwrap', fn () => (string) b('long text here')->wordwrap(6, "\n"));
attempt('contains', fn () => [b('abc')->containsAny(['x', 'c']), b('abc')->indexOf('c'), b('abc')->startsWith('ab'), b('ABC')->ignoreCase()->equalsTo('abc')]);
attempt('random', fn () => strlen((string) ByteString::fromRandom(12)));

echo "== events\n";
final class OrderPlaced extends Event
{
    public array $log = [];

    public function __construct(public readonly int $number)
    {
    }
}
final class Listener implements EventSubscriberInterface
{
    public static function getSubscribedEvents(): array
    {
        return [OrderPlaced::class => [['first', 10], ['last', -5]], 'named' => 'named'];
    }

    public function first(OrderPlaced $e): void
    {
        $e->log[] = "first {$e->number}";
    }

    public function last(OrderPlaced $e): void
    {
        $e->log[] = 'last';
    }

    public function named(object $e, string $name): void
    {
        echo "named $name\n";
    }
}
$dispatcher = new EventDispatcher();
$dispatcher->addSubscriber($subscriber = new Listener());
$dispatcher->addListener(OrderPlaced::class, function (OrderPlaced $e) {
    $e->log[] = 'closure';
});
attempt('dispatch', fn () => $dispatcher->dispatch(new OrderPlaced(7))->log);
attempt('named', fn () => get_class($dispatcher->dispatch(new stdClass(), 'named')));
$dispatcher->addListener(OrderPlaced::class, fn (OrderPlaced $e) => $e->stopPropagation(), 5);
attempt('stopped', fn () => $dispatcher->dispatch(new OrderPlaced(8))->log);
attempt('listeners', fn () => [count($dispatcher->getListeners(OrderPlaced::class)), $dispatcher->getListenerPriority('named', [$subscriber, 'named']), $dispatcher->hasListeners('none')]);
$dispatcher->removeSubscriber($subscriber);
attempt('removed', fn () => count($dispatcher->getListeners(OrderPlaced::class)));

echo "== options\n";
$resolver = (new OptionsResolver())->setDefaults(['host' => 'localhost', 'port' => 25, 'dsn' => fn (Options $o) => "smtp://{$o['host']}:{$o['port']}"])
    ->setRequired('user')->setAllowedTypes('port', ['int', 'null'])->setAllowedValues('host', ['localhost', 'mail'])
    ->setNormalizer('user', fn (Options $o, $v) => strtoupper($v));
attempt('resolve', fn () => $resolver->resolve(['user' => 'ada']));
foreach ([['user' => 'x', 'port' => '25'], [], ['user' => 'x', 'host' => 'evil'], ['user' => 'x', 'prot' => 1]] as $bad) {
    attempt('bad', fn () => $resolver->resolve($bad));
}

echo "== inflector\n";
$inflector = InflectorFactory::create()->build();
foreach (['person', 'child', 'category', 'sheep', 'bus', 'quiz', 'tomato', 'Status', 'leaf', 'mouse'] as $word) {
    echo $word, ' ', $plural = $inflector->pluralize($word), ' ', $inflector->singularize($plural), ' ';
}
echo "\n", $inflector->tableize('ModelName'), ' ', $inflector->classify('table_name'), ' ', $inflector->camelize('some_thing'), ' ', $inflector->urlize('Ärger im Büro!'), ' ', $inflector->unaccent('çé'), "\n";

echo "== lexer\n";
final class QueryLexer extends AbstractLexer
{
    protected function getCatchablePatterns()
    {
        return ['[a-z_][a-z0-9_]*', '(?:[0-9]+(?:[\.][0-9]+)*)', "'(?:[^']|'')*'"];
    }

    protected function getNonCatchablePatterns()
    {
        return ['\s+', '(.)'];
    }

    protected function getType(&$value)
    {
        if (is_numeric($value)) {
            return 1;
        }
        if ($value[0] === "'") {
            $value = substr($value, 1, -1);

            return 2;
        }

        return ctype_alpha($value[0]) ? 3 : 4;
    }
}
$lexer = new QueryLexer();
$lexer->setInput("select Name from t where x >= 10.5 and y = 'it''s'");
$lexer->moveNext();
while ($lexer->lookahead !== null) {
    $lexer->moveNext();
    echo $lexer->token->type ?? $lexer->token['type'], ':', $lexer->token->value ?? $lexer->token['value'], ' ';
}
echo "\n";

echo "== collections\n";
$people = new ArrayCollection([['n' => 'Ada', 'a' => 36], ['n' => 'Bob', 'a' => 25], ['n' => 'Cyd', 'a' => 41]]);
attempt('map', fn () => $people->map(fn ($p) => $p['n'])->toArray());
attempt('filter', fn () => $people->filter(fn ($p) => $p['a'] > 30)->getKeys());
attempt('partition', fn () => array_map(fn ($c) => count($c), $people->partition(fn ($k, $p) => $p['a'] < 30)));
attempt('criteria', fn () => array_values($people->matching(Criteria::create()->where(Criteria::expr()->gt('a', 30))->orderBy(['n' => 'DESC'])->setMaxResults(1))->toArray()));
attempt('exists', fn () => [$people->exists(fn ($k, $p) => $p['n'] === 'Bob'), $people->forAll(fn ($k, $p) => $p['a'] > 1), $people->indexOf($people[1]), isset($people[5]), $people->first()['n'], $people->last()['n']]);
attempt('slice', fn () => [$people->slice(1, 1), (string) json_encode($people->isEmpty()), count($people)]);

echo "== versions\n";
foreach ([['1.2.3', '^1.2'], ['2.0.0-beta1', '>=1.0 <2.0'], ['1.9.9', '~1.9'], ['dev-main', '*'], ['3.1', '1.x || 3.*'], ['1.0', '!=1.0']] as [$v, $c]) {
    attempt("$v $c", fn () => Semver::satisfies($v, $c));
}
attempt('sort', fn () => Semver::sort(['1.10', '1.9', '1.0-alpha', '1.0', 'v2']));
attempt('normalize', fn () => [(new VersionParser())->normalize('1.2-RC3'), (new VersionParser())->normalizeBranch('2.x'), (string) (new VersionParser())->parseConstraints('^1.2 || ~3.4.5')]);
attempt('compare', fn () => [Comparator::greaterThan('1.10', '1.9'), Comparator::compare('1.0', '==', '1.0.0')]);
attempt('bad version', fn () => (new VersionParser())->normalize('one.two'));

echo "== env\n";
attempt('dotenv', fn () => Dotenv\Dotenv::parse("A=1\nB=\"two words\"\nC='lit \$A'\nD=\${A}x # comment\nexport E=e\nF=\n# no\nG=\"a\\nb\"\n"));
attempt('bad env', fn () => Dotenv\Dotenv::parse("A B=1\n"));
attempt('unterminated', fn () => Dotenv\Dotenv::parse("A=\"x\n"));

echo "== e-mail\n";
$validator = new EmailValidator();
foreach (['me@example.org', 'a.b+c@sub.example.co', 'no at sign', '"quoted x"@x.org', 'a@b', 'a..b@c.de', '@x.de', 'a@[127.0.0.1]', 'x@-y.de', str_repeat('a', 65) . '@x.de'] as $address) {
    $valid = $validator->isValid($address, new RFCValidation());
    echo substr($address, 0, 20), ' ', $valid ? 'valid' : $validator->getError()->description(), ' ', count($validator->getWarnings()), "\n";
}

echo "== sql\n";
$formatter = new SqlFormatter(new NullHighlighter());
foreach (["SELECT a, COUNT(*) AS n FROM t LEFT JOIN u ON t.id=u.t_id WHERE a IN (1,2,3) AND b LIKE '%x%' -- c\nGROUP BY a HAVING n>1 ORDER BY n DESC LIMIT 10",
    "insert into t (a,b) values ('x''y', 2), (?, :p); update t set a=1 where id=(select max(id) from t)", 'CREATE TABLE `x` (id INT PRIMARY KEY, n VARCHAR(20) DEFAULT NULL /* c */)'] as $query) {
    echo $formatter->format($query), "\n", $formatter->compress($query), "\n";
}
