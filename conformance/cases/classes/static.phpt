--TEST--
Static members and late static binding
--FILE--
<?php
class Model {
    public static $table = 'models'; protected static array $cache = [];
    public static function create() { $o = new static(); static::$cache[] = static::class; return $o; }
    public static function name() { return static::$table . '/' . self::$table . '/' . static::class . '/' . self::class . '/' . get_called_class(); }
    public function __toString() { return static::name(); }
    public static function cache() { return self::$cache; }
    public static function callName() { return self::name() . ' ' . static::name(); }
}
class User extends Model { public static $table = 'users'; }
class Admin extends User { public static function name() { return 'admin:' . parent::name(); } }
echo Model::create(), "\n", User::create(), "\n", Admin::create(), "\n", Admin::callName(), "\n", json_encode(Model::cache()), "\n";
$c = 'User';
$p = 'table';
echo $c::$table, User::$$p, $c::name(), (new $c())::$table, "\n";
User::$table .= '!';
echo User::$table, Admin::$table, Model::$table, "\n";
try { echo Model::$none; } catch (Error $e) { echo $e->getMessage(), "\n"; }
try { Model::nothing(); } catch (Error $e) { echo $e->getMessage(), "\n"; }
--EXPECT--
models/models/Model/Model/Model
users/models/User/Model/User
admin:users/models/Admin/Model/Admin
users/models/Admin/Model/Admin admin:users/models/Admin/Model/Admin
["Model","User","Admin"]
usersusersusers/models/User/Model/Userusers
users!users!models
Access to undeclared static property Model::$none
Call to undefined method Model::nothing()
