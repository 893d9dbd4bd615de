--TEST--
The tree of exceptions
--FILE--
<?php
foreach (['Exception', 'Error', 'TypeError', 'ArgumentCountError', 'ArithmeticError', 'DivisionByZeroError', 'ValueError', 'UnhandledMatchError', 'ErrorException', 'JsonException', 'LogicException', 'BadFunctionCallException', 'BadMethodCallException', 'DomainException', 'InvalidArgumentException', 'LengthException', 'OutOfRangeException', 'RuntimeException', 'OutOfBoundsException', 'RangeException', 'OverflowException', 'UnderflowException', 'UnexpectedValueException'] as $c) {
    echo $c, ' < ', get_parent_class($c) ?: '-', is_a($c, 'Throwable', true) ? '' : ' not throwable', "\n";
}
--EXPECT--
Exception < -
Error < -
TypeError < Error
ArgumentCountError < TypeError
ArithmeticError < Error
DivisionByZeroError < ArithmeticError
ValueError < Error
UnhandledMatchError < Error
ErrorException < Exception
JsonException < Exception
LogicException < Exception
BadFunctionCallException < LogicException
BadMethodCallException < BadFunctionCallException
DomainException < LogicException
InvalidArgumentException < LogicException
LengthException < LogicException
OutOfRangeException < LogicException
RuntimeException < Exception
OutOfBoundsException < RuntimeException
RangeException < RuntimeException
OverflowException < RuntimeException
UnderflowException < RuntimeException
UnexpectedValueException < RuntimeException
