<?php
final class Body
{
    public function __construct(
        public float $x, public float $y, public float $z,
        public float $vx, public float $vy, public float $vz,
        public float $mass,
    ) {
    }
}

const SOLAR_MASS = 4 * M_PI * M_PI;
const YEAR = 365.24;

/** @param list<Body> $bodies */
function energy(array $bodies): float
{
    $e = 0.0;
    foreach ($bodies as $i => $b) {
        $e += 0.5 * $b->mass * ($b->vx * $b->vx + $b->vy * $b->vy + $b->vz * $b->vz);
        for ($j = $i + 1; $j < count($bodies); $j++) {
            $o = $bodies[$j];
            $dx = $b->x - $o->x;
            $dy = $b->y - $o->y;
            $dz = $b->z - $o->z;
            $e -= $b->mass * $o->mass / sqrt($dx * $dx + $dy * $dy + $dz * $dz);
        }
    }
    return $e;
}

/** @param list<Body> $bodies */
function advance(array $bodies, float $dt): void
{
    $n = count($bodies);
    for ($i = 0; $i < $n; $i++) {
        $b = $bodies[$i];
        for ($j = $i + 1; $j < $n; $j++) {
            $o = $bodies[$j];
            $dx = $b->x - $o->x;
            $dy = $b->y - $o->y;
            $dz = $b->z - $o->z;
            $d2 = $dx * $dx + $dy * $dy + $dz * $dz;
            $mag = $dt / ($d2 * sqrt($d2));
            $b->vx -= $dx * $o->mass * $mag;
            $b->vy -= $dy * $o->mass * $mag;
            $b->vz -= $dz * $o->mass * $mag;
            $o->vx += $dx * $b->mass * $mag;
            $o->vy += $dy * $b->mass * $mag;
            $o->vz += $dz * $b->mass * $mag;
        }
    }
    foreach ($bodies as $b) {
        $b->x += $dt * $b->vx;
        $b->y += $dt * $b->vy;
        $b->z += $dt * $b->vz;
    }
}

$bodies = [
    new Body(0, 0, 0, 0, 0, 0, SOLAR_MASS),
    new Body(4.84143144246472090, -1.16032004402742839, -0.103622044471123109, 0.00166007664274403694 * YEAR, 0.00769901118419740425 * YEAR, -0.0000690460016972063023 * YEAR, 0.000954791938424326609 * SOLAR_MASS),
    new Body(8.34336671824457987, 4.12479856412430479, -0.403523417114321381, -0.00276742510726411049 * YEAR, 0.00499852801234917238 * YEAR, 0.0000230417297573763929 * YEAR, 0.000285885980666130812 * SOLAR_MASS),
    new Body(12.8943695621391310, -15.1111514016986312, -0.223307578892655734, 0.00296460137564761618 * YEAR, 0.00237847173959480950 * YEAR, -0.0000296589568540237556 * YEAR, 0.0000436624404335156298 * SOLAR_MASS),
    new Body(15.3796971148509165, -25.9193146099879641, 0.179258772950371181, 0.00268067772490389322 * YEAR, 0.00162824170038242295 * YEAR, -0.0000951592254519715870 * YEAR, 0.0000515138902046611451 * SOLAR_MASS),
];
$px = $py = $pz = 0.0;
foreach ($bodies as $b) {
    $px += $b->vx * $b->mass;
    $py += $b->vy * $b->mass;
    $pz += $b->vz * $b->mass;
}
$bodies[0]->vx = -$px / SOLAR_MASS;
$bodies[0]->vy = -$py / SOLAR_MASS;
$bodies[0]->vz = -$pz / SOLAR_MASS;
printf("%0.9f\n", energy($bodies));
for ($i = 0; $i < 100000; $i++) {
    advance($bodies, 0.01);
}
printf("%0.9f\n", energy($bodies));
