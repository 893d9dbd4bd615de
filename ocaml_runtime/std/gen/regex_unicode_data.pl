#!/usr/bin/perl
# Writes ../regex_unicode_data.ml from perl's Unicode tables (perl 5.36: Unicode 14, as PCRE2 10.42):
#   perl regex_unicode_data.pl > ../regex_unicode_data.ml
use strict;
use warnings;
use Unicode::UCD qw(prop_invlist prop_invmap prop_values prop_value_aliases prop_aliases);

my @alphabet = ('A' .. 'Z', 'a' .. 'z', '0' .. '9', '+', '/');

# A number in base 32, least significant digit first; the letters from 32 on mark that more follow.
sub number { my ($n) = @_; my $s = '';
  while ($n >= 32) { $s .= $alphabet[32 + $n % 32]; $n = int($n / 32) }
  return $s . $alphabet[$n] }

# An inversion list as differences.
sub ranges { my @list = @_; my $last = 0; my $s = '';
  for my $x (@list) { $s .= number($x - $last); $last = $x }
  return $s }

sub literal { my ($s) = @_; my @lines = $s =~ /.{1,90}/g; return '"' . join("\\\n     ", @lines) . '"' }
sub loose { my ($s) = @_; $s = lc $s; $s =~ s/[_\s-]//g; return $s }

sub entry { my ($names, @list) = @_;
  my %seen; my @names = grep { !$seen{$_}++ } map { loose($_) } @$names;
  print '    ("' . join(' ', @names) . "\",\n     " . literal(ranges(@list)) . ");\n" }

print "(* Unicode 14 tables. Written by gen/regex_unicode_data.pl. Inversion lists: the starts of alternating\n",
      "   inside and outside runs, as differences in base 32 (see Regex_unicode). *)\n\n";
print "let general_categories =\n  [\n";
for my $gc (sort(prop_values('gc'))) {
  next unless $gc =~ /^[A-Z][a-z]$/ && $gc ne 'LC' && $gc ne 'Cn';
  my @names = ($gc);
  entry(\@names, prop_invlist("gc=$gc")) }
print "  ]\n\n";
for my $p (['scripts', 'sc'], ['script_extensions', 'scx']) {
  print "let $p->[0] =\n  [\n";
  for my $sc (sort(prop_values('sc'))) {
    my @names = prop_value_aliases('sc', $sc);
    next if grep { $_ eq 'Unknown' || $_ eq 'Katakana_Or_Hiragana' } @names;
    entry(\@names, prop_invlist("$p->[1]=$sc")) }
  print "  ]\n\n" }
print "let binary_properties =\n  [\n";
for my $b (qw(ASCII Alphabetic ASCII_Hex_Digit Bidi_Control Bidi_Mirrored Case_Ignorable Cased
  Changes_When_Casefolded Changes_When_Casemapped Changes_When_Lowercased Changes_When_Titlecased
  Changes_When_Uppercased Dash Default_Ignorable_Code_Point Deprecated Diacritic Emoji Emoji_Component
  Emoji_Modifier Emoji_Modifier_Base Emoji_Presentation Extended_Pictographic Extender Grapheme_Base
  Grapheme_Extend Hex_Digit IDS_Binary_Operator IDS_Trinary_Operator ID_Continue ID_Start
  Ideographic Join_Control Logical_Order_Exception Lowercase Math Noncharacter_Code_Point Pattern_Syntax
  Pattern_White_Space Quotation_Mark Radical Regional_Indicator
  Sentence_Terminal Soft_Dotted Terminal_Punctuation Unified_Ideograph Uppercase Variation_Selector
  White_Space XID_Continue XID_Start)) {
  my @names = $b eq 'ASCII' ? ('ASCII') : ($b, prop_aliases($b));
  my @list = $b eq 'ASCII' ? (0, 128) : prop_invlist($b);
  entry(\@names, @list) }
print "  ]\n\n";
print "let bidi_classes =\n  [\n";
for my $bc (sort(prop_values('bc'))) { entry(["bidi$bc"], prop_invlist("bc=$bc")) }
print "  ]\n\n";
print "let grapheme_breaks =\n  [\n";
for my $g (qw(CN EX L LV PP RI SM T V)) { entry([$g], prop_invlist("GCB=$g")) }
print "  ]\n\n";

# Simple case folding as runs: start (difference), length, step, and the folded first code point as a
# zigzag difference from the start; members of a run share that difference.
my ($from, $to, $format, $default) = prop_invmap('Simple_Case_Folding');
my @pairs;
for my $i (0 .. $#$from) {
  next if $to->[$i] == 0;
  my $stop = $i < $#$from ? $from->[$i + 1] : $from->[$i] + 1;
  for my $c ($from->[$i] .. $stop - 1) { push @pairs, [$c, $to->[$i] + $c - $from->[$i]] } }
my $s = ''; my $last = 0;
while (@pairs) {
  my ($start, $target) = @{shift @pairs};
  my $delta = $target - $start; my $length = 1; my $step = 1;
  if (@pairs && $pairs[0][1] - $pairs[0][0] == $delta && $pairs[0][0] - $start <= 2) {
    $step = $pairs[0][0] - $start;
    while (@pairs && $pairs[0][0] == $start + $length * $step && $pairs[0][1] - $pairs[0][0] == $delta) {
      shift @pairs; $length++ } }
  $s .= number($start - $last) . number($length) . number($step) . number($delta < 0 ? -2 * $delta - 1 : 2 * $delta);
  $last = $start }
print "let case_folding =\n  " . literal($s) . "\n";
