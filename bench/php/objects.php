<?php
interface Shape
{
    public function area(): float;
}

abstract class Named implements Shape
{
    private int $calls = 0;

    public function __construct(protected string $name)
    {
    }

    public function describe(): int
    {
        $this->calls++;
        return strlen($this->name) + (int) $this->area();
    }

    public function calls(): int
    {
        return $this->calls;
    }
}

final class Circle extends Named
{
    public function __construct(private float $radius)
    {
        parent::__construct('circle');
    }

    public function area(): float
    {
        return 3.14159 * $this->radius * $this->radius;
    }
}

final class Box extends Named
{
    public function __construct(private float $width, private float $height)
    {
        parent::__construct('box');
    }

    public function area(): float
    {
        return $this->width * $this->height;
    }
}

$shapes = [];
for ($i = 0; $i < 1000; $i++) {
    $shapes[] = $i % 2 ? new Circle($i % 10) : new Box($i % 7, $i % 11);
}
$sum = 0;
for ($round = 0; $round < 3000; $round++) {
    foreach ($shapes as $shape) {
        $sum += $shape->describe();
    }
}
echo $sum, ' ', $shapes[5]->calls(), "\n";
