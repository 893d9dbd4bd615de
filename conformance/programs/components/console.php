<?php

foreach (['Polyfill/Intl/Normalizer', 'Polyfill/Intl/Grapheme', 'Component/Console'] as $part) {
    require_once "Symfony/$part/autoload.php";
}

use Symfony\Component\Console\Application;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Helper\ProgressBar;
use Symfony\Component\Console\Helper\Table;
use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Symfony\Component\Console\Style\SymfonyStyle;

class Greet extends Command
{
    protected static $defaultName = 'greet';
    protected static $defaultDescription = 'Greets somebody';

    protected function configure(): void
    {
        $this->addArgument('name', InputArgument::OPTIONAL, 'Who?', 'World')
            ->addArgument('more', InputArgument::IS_ARRAY, 'Others')
            ->addOption('yell', 'y', InputOption::VALUE_NONE, 'In capitals')
            ->addOption('iterations', 'i', InputOption::VALUE_REQUIRED, 'How <info>often</info>', 1)
            ->setHelp("The <info>%command.name%</info> command greets.\n");
    }

    protected function execute(InputInterface $input, OutputInterface $output): int
    {
        $text = 'Hello ' . $input->getArgument('name');
        if ($input->getOption('yell')) {
            $text = strtoupper($text);
        }
        for ($i = 0; $i < $input->getOption('iterations'); ++$i) {
            $output->writeln("<info>$text</info> <comment>#$i</comment> <fg=red;options=bold>!</>");
        }

        return Command::SUCCESS;
    }
}

$application = new Application('Demo', '1.2');
$application->add(new Greet());
$application->register('table')->setDescription('Shows a table')->setCode(function (InputInterface $input, OutputInterface $output) {
    (new Table($output))->setHeaders(['Name', 'Price'])->setRows([['Chair', '49.99'], ['Table <info>x</info>', '199'], ['Lamp', '5']])->render();
    $style = new SymfonyStyle($input, $output);
    $style->title('A title');
    $style->listing(['one', 'two']);
    $style->success('Done well');
    $style->table(['a', 'b'], [[1, 2], [3, 4]]);
    $style->note(['Several', 'lines']);
    $style->definitionList(['k' => 'v'], ['long key' => 'value']);
    foreach (['box', 'borderless', 'compact'] as $name) {
        (new Table($output))->setStyle($name)->setHeaders(['x'])->addRow(['y'])->render();
    }

    return 0;
});
$application->register('fail')->setCode(function () {
    throw new LogicException('Something <b>failed</b> badly');
});
putenv('COLUMNS=100');
$application->run();
