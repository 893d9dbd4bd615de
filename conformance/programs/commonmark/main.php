<?php

/* League's CommonMark over the documents of Parsedown's test and documents of its own, with the extensions sites use. */

require_once 'League/CommonMark/autoload.php';

use League\CommonMark\CommonMarkConverter;
use League\CommonMark\Environment\Environment;
use League\CommonMark\Event\DocumentParsedEvent;
use League\CommonMark\Extension\Attributes\AttributesExtension;
use League\CommonMark\Extension\Autolink\AutolinkExtension;
use League\CommonMark\Extension\CommonMark\CommonMarkCoreExtension;
use League\CommonMark\Extension\CommonMark\Node\Block\Heading;
use League\CommonMark\Extension\CommonMark\Node\Inline\Link;
use League\CommonMark\Extension\DescriptionList\DescriptionListExtension;
use League\CommonMark\Extension\DisallowedRawHtml\DisallowedRawHtmlExtension;
use League\CommonMark\Extension\Footnote\FootnoteExtension;
use League\CommonMark\Extension\GithubFlavoredMarkdownExtension;
use League\CommonMark\Extension\HeadingPermalink\HeadingPermalinkExtension;
use League\CommonMark\Extension\SmartPunct\SmartPunctExtension;
use League\CommonMark\Extension\TableOfContents\TableOfContentsExtension;
use League\CommonMark\MarkdownConverter;
use League\CommonMark\Node\Inline\Text;
use League\CommonMark\Node\Query;
use League\CommonMark\Parser\MarkdownParser;
use League\CommonMark\Renderer\HtmlRenderer;
use League\CommonMark\Xml\XmlRenderer;

$documents = [
    'inline' => "*a* **b** ***c*** `code` ``a ` b`` [link](/url \"title\") ![img](x.png) <http://a.b> &copy; \\* hard  \nbreak\nsoft\\\nbackslash _under_score_ ~~no~~",
    'blocks' => "# One\n\nTwo\n===\n\nThree\n---\n\n> quote\n> > nested\nlazy\n\n- a\n- b\n  - c\n\n    para\n- d\n\n1. x\n2. y\n10) z\n\n***\n\n    code\n\n```php\n<?php echo 1;\n```\n\n~~~\ntilde\n~~~",
    'html' => "<div>\n*raw*\n</div>\n\ntext <b>bold</b> <!-- c --> <script>alert(1)</script>\n\n<style>x</style>",
    'references' => "[a][b] [b] [c][] [d]\n\n[b]: /b 'B'\n[c]: <c d>\n[B]: /other\n",
    'emphasis' => "**a*b** *a**b* __a_b__ a*\"b\"* *(**c**)* **Gomphocarpus (*Gomphocarpus physocarpus*, syn.\n*Asclepias physocarpa*)**",
    'entities' => "&amp; &nbsp; &#65; &#x41; &#0; &bogus; \"&quot;\" <a&b>",
    'unicode' => "Ünïcödé *über* **straße** [я](/я) ` é `",
    'links' => "[a](<b c>) [a](b (c)) [a]( ) [a [b]](c) [a](javascript:alert(1)) ![a *b*](c) [a](/x?y=1&z=\"2\") <javascript:x> <me@example.org>",
    'tight' => "- a\n\n- b\n- c\n\n\n- d\n* e\n+ f\n",
    'tabs' => "\tcode\n\n-\ta\n\n\tb\n\n>\tq",
];
$github = "| a | b |\n|:--|--:|\n| 1 | *2* |\n| x \\| y | `z` |\n\n- [ ] todo\n- [x] done\n\n~~gone~~ www.example.org https://a.b/c_d me@x.org <script>no</script>";
$special = "\"Quotes\" and 'single' -- dash --- long... \n\n# Title {#own .cls key=val}\n\n## Sub title\n\n## Sub title\n\nText[^1] more[^note].\n\n[^1]: First\n[^note]: Second *one*\n\nApple\n: Fruit\n: Company\n\n{.blue}\nParagraph *em*{.red}";

echo "== core\n";
$converter = new CommonMarkConverter();
foreach ($documents as $name => $text) {
    echo "-- $name\n", $converter->convert($text);
}
foreach (glob(__DIR__ . '/documents/*.md') as $file) {
    echo '-- ', basename($file), "\n", $converter->convert(file_get_contents($file));
}
echo "== options\n";
$safe = new CommonMarkConverter(['html_input' => 'escape', 'allow_unsafe_links' => false, 'max_nesting_level' => 2,
    'renderer' => ['soft_break' => "<br>\n", 'block_separator' => '', 'inner_separator' => '|'],
    'commonmark' => ['use_asterisk' => false, 'enable_strong' => true, 'unordered_list_markers' => ['-']]]);
foreach ($documents as $name => $text) {
    echo "-- $name\n", $safe->convert($text), "\n";
}
echo "== github\n";
$environment = new Environment(['html_input' => 'allow']);
$environment->addExtension(new CommonMarkCoreExtension());
$environment->addExtension(new GithubFlavoredMarkdownExtension());
$converter = new MarkdownConverter($environment);
echo $converter->convert($github);
echo "== extensions\n";
$environment = new Environment([
    'heading_permalink' => ['symbol' => '#', 'id_prefix' => 'h', 'fragment_prefix' => 'h', 'insert' => 'after'],
    'table_of_contents' => ['position' => 'top', 'style' => 'ordered', 'max_heading_level' => 3],
    'footnote' => ['backref_symbol' => '^'],
]);
foreach ([CommonMarkCoreExtension::class, SmartPunctExtension::class, AttributesExtension::class, FootnoteExtension::class,
    DescriptionListExtension::class, HeadingPermalinkExtension::class, TableOfContentsExtension::class, AutolinkExtension::class,
    DisallowedRawHtmlExtension::class] as $class) {
    $environment->addExtension(new $class());
}
$environment->addEventListener(DocumentParsedEvent::class, function (DocumentParsedEvent $event) {
    foreach ($event->getDocument()->iterator() as $node) {
        if ($node instanceof Link) {
            $node->data->set('attributes/rel', 'nofollow');
        }
        if ($node instanceof Heading) {
            $node->appendChild(new Text(' !'));
        }
    }
});
echo (new MarkdownConverter($environment))->convert($special . "\n\nhttps://auto.link/ [x](y)\n");
echo "== tree\n";
$environment = new Environment();
$environment->addExtension(new CommonMarkCoreExtension());
$document = (new MarkdownParser($environment))->parse($documents['blocks'] . "\n\n" . $documents['inline']);
echo (new XmlRenderer($environment))->renderDocument($document);
foreach ((new Query())->where(Query::type(Heading::class))->findAll($document) as $heading) {
    echo $heading->getLevel(), ' ', $heading->getStartLine(), '-', $heading->getEndLine(), ' ', count($heading->children()), "\n";
}
echo get_class((new HtmlRenderer($environment))->renderDocument($document)), "\n";
foreach ([['max_nesting_level' => 'x'], ['nothing' => 1], ['html_input' => 'maybe']] as $bad) {
    try {
        echo (new CommonMarkConverter($bad))->convert('*x*');
    } catch (Throwable $e) {
        echo get_class($e), ': ', $e->getMessage(), "\n";
    }
}
try {
    (new CommonMarkConverter())->convert("bad \xff utf");
} catch (Throwable $e) {
    echo get_class($e), ': ', $e->getMessage(), "\n";
}
