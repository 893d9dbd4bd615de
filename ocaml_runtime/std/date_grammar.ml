(* The formats that strtotime understands
   (https://www.php.net/manual/en/datetime.formats.php), as patterns of Date_lexer. Of
   formats that match the same text, the first in [formats] wins. *)

type token =
  | Yesterday
  | Now
  | Noon
  | Today
  | Tomorrow
  | Timestamp
  | Timestamp_fraction
  | First_last_day_of
  | Back_front_of
  | Weekday_of
  | Time12
  | Mssql_time
  | Time24
  | Gnu_no_colon
  | Iso_no_colon
  | American
  | Iso_date
  | Iso_date2
  | Iso_date_expanded
  | Gnu_date_shorter
  | Gnu_date_short
  | Date_full
  | Pointed_date4
  | Pointed_date2
  | Date_no_day
  | Date_no_day_reverse
  | Date_textual
  | Date_no_year_reverse
  | Date_no_colon
  | Date_and_time
  | Pg_year_day
  | Iso_weekday
  | Iso_week
  | Pg_text_short
  | Pg_text_reverse
  | Common_log
  | Year4
  | Ago
  | Day_text
  | Relative_text_week
  | Relative_text
  | Month_text
  | Zone
  | Short_date_time12
  | Short_date_time24
  | Relative
  | Separator
  | Other

let definitions =
  [
    ("any", {|[\x00-\xff]|});
    ("space", {|[ \t]+ | ([\xc2] [\xa0])+ | ([\xe2] [\x80] [\xaf])+|});
    ("frac", {|"." [0-9]+|});
    ("hour24", {|[01]? [0-9] | "2" [0-4]|});
    ("hour24lz", {|[01] [0-9] | "2" [0-4]|});
    ("hour12", {|"0"? [1-9] | "1" [0-2]|});
    ("minute", {|[0-5]? [0-9]|});
    ("minutelz", {|[0-5] [0-9]|});
    ("second", {|minute | "60"|});
    ("secondlz", {|minutelz | "60"|});
    ("meridian", {|[AaPp] "."? [Mm] "."? [\0\t ]|});
    ("tz", {|"("? [A-Za-z]{1,6} ")"? | [A-Z] [a-z]+ ([_/-] [A-Za-z]+)+|});
    ( "tzcorrection",
      {|"GMT"? [+-] ((hour24 (":"? minute)?) | (hour24lz minutelz secondlz) | (hour24lz ":" minutelz ":" secondlz))|}
    );
    ("daysuf", {|"st" | "nd" | "rd" | "th"|});
    ("month", {|"0"? [0-9] | "1" [0-2]|});
    ("day", {|(([0-2]? [0-9]) | ("3" [01])) daysuf?|});
    ("year", {|[0-9]{1,4}|});
    ("year2", {|[0-9]{2}|});
    ("year4", {|[0-9]{4}|});
    ("year4withsign", {|[+-]? [0-9]{4}|});
    ("yearx", {|[+-] [0-9]{5,19}|});
    ("dayofyear", {|"00" [1-9] | "0" [1-9] [0-9] | [1-2] [0-9] [0-9] | "3" [0-5] [0-9] | "36" [0-6]|});
    ("weekofyear", {|"0" [1-9] | [1-4] [0-9] | "5" [0-3]|});
    ("monthlz", {|"0" [0-9] | "1" [0-2]|});
    ("daylz", {|"0" [0-9] | [1-2] [0-9] | "3" [01]|});
    ("dayfull", {|'sunday' | 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday'|});
    ("dayfulls", {|dayfull 's'|});
    ("dayabbr", {|'sun' | 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat'|});
    ("dayspecial", {|'weekday' | 'weekdays'|});
    ("daytext", {|dayfulls | dayfull | dayabbr | dayspecial|});
    ( "monthfull",
      {|'january' | 'february' | 'march' | 'april' | 'may' | 'june' | 'july' | 'august' | 'september' | 'october'
        | 'november' | 'december'|}
    );
    ( "monthabbr",
      {|'jan' | 'feb' | 'mar' | 'apr' | 'may' | 'jun' | 'jul' | 'aug' | 'sep' | 'sept' | 'oct' | 'nov' | 'dec'|}
    );
    ( "monthroman",
      {|"I" | "II" | "III" | "IV" | "V" | "VI" | "VII" | "VIII" | "IX" | "X" | "XI" | "XII"|} );
    ("monthtext", {|monthfull | monthabbr | monthroman|});
    ("timetiny12", {|hour12 space? meridian|});
    ("timeshort12", {|hour12 [:.] minutelz space? meridian|});
    ("timelong12", {|hour12 [:.] minute [:.] secondlz space? meridian|});
    ("timetiny24", {|'t' hour24|});
    ("timeshort24", {|'t'? hour24 [:.] minute|});
    ("timelong24", {|'t'? hour24 [:.] minute [:.] second|});
    ("iso8601long", {|'t'? hour24 [:.] minute [:.] second frac|});
    ("iso8601normtz", {|'t'? hour24 [:.] minute [:.] secondlz space? (tzcorrection | tz)|});
    ("datenoyear", {|monthtext [ .\t-]* day ([,.stndrh\t ]+ | [\0])|});
    ( "reltextnumber",
      {|'first' | 'second' | 'third' | 'fourth' | 'fifth' | 'sixth' | 'seventh' | 'eight' | 'eighth' | 'ninth'
        | 'tenth' | 'eleventh' | 'twelfth'|}
    );
    ("reltexttext", {|'next' | 'last' | 'previous' | 'this'|});
    ("mu", {|[\xc2] [\xb5]|});
    ( "reltextunit",
      {|'ms' | mu 's'
        | (('msec' | 'millisecond' | mu 'sec' | 'microsecond' | 'usec' | 'sec' | 'second' | 'min' | 'minute' | 'hour'
           | 'day' | 'fortnight' | 'forthnight' | 'month' | 'year') 's'?)
        | 'weeks' | daytext|}
    );
    ("relnumber", {|[+-]* [ \t]* [0-9]{1,13}|});
  ]

let formats =
  [
    (Yesterday, {|'yesterday'|});
    (Now, {|'now'|});
    (Noon, {|'noon'|});
    (Today, {|'midnight' | 'today'|});
    (Tomorrow, {|'tomorrow'|});
    (Timestamp, {|"@" "-"? [0-9]+|});
    (Timestamp_fraction, {|"@" "-"? [0-9]+ "." [0-9]{0,6}|});
    (First_last_day_of, {|'first day of' | 'last day of'|});
    (Back_front_of, {|('back of ' | 'front of ') hour24 (space? meridian)?|});
    (Weekday_of, {|(reltextnumber | reltexttext) space (dayfulls | dayfull | dayabbr) space 'of'|});
    (Time12, {|timetiny12 | timeshort12 | timelong12|});
    (Mssql_time, {|hour12 ":" minutelz ":" secondlz [:.] [0-9]+ meridian|});
    (Time24, {|timetiny24 | timeshort24 | timelong24 | iso8601long|});
    (Gnu_no_colon, {|'t'? hour24lz minutelz|});
    (Iso_no_colon, {|'t'? hour24lz minutelz secondlz|});
    (American, {|month "/" day | month "/" day "/" year|});
    ( Iso_date,
      {|year4withsign "-" monthlz "-" daylz | year4 "/" monthlz "/" daylz "/"? | year4 "/" month "/" day|} );
    (Iso_date2, {|year2 "-" monthlz "-" daylz|});
    (Iso_date_expanded, {|yearx "-" monthlz "-" daylz|});
    (Gnu_date_shorter, {|year4 "-" month|});
    (Gnu_date_short, {|year "-" month "-" day|});
    (Date_full, {|day [ \t.-]* monthtext [ \t.-]* year|});
    (Pointed_date4, {|day [.\t-] month [.-] year4|});
    (Pointed_date2, {|day [.\t] month "." year2|});
    (Date_no_day, {|monthtext [ .\t-]* year4|});
    (Date_no_day_reverse, {|year4 [ .\t-]* monthtext|});
    (Date_textual, {|monthtext [ .\t-]* day [,.stndrh\t ]+ year | datenoyear|});
    (Date_no_year_reverse, {|day [ .\t-]* monthtext|});
    (Date_no_colon, {|year4 monthlz daylz|});
    ( Date_and_time,
      {|year4 monthlz daylz "T" hour24 ":" minutelz ":" secondlz
        | year4 monthlz daylz 't' hour24 minutelz secondlz
        | year4 "-" monthlz "-" daylz "T" hour24lz ":" minutelz ":" secondlz frac tzcorrection?
        | year4 "-" month "-" day "T" hour24 ":" minute ":" second
        | year4 ":" monthlz ":" daylz " " hour24lz ":" minutelz ":" secondlz|}
    );
    (Pg_year_day, {|year4 [.-]? dayofyear|});
    (Iso_weekday, {|year4 "-"? "W" weekofyear "-"? [0-7]|});
    (Iso_week, {|year4 "-"? "W" weekofyear|});
    (Pg_text_short, {|monthabbr "-" daylz "-" year|});
    (Pg_text_reverse, {|year "-" monthabbr "-" daylz|});
    (Common_log, {|day "/" monthabbr "/" year4 ":" hour24lz ":" minutelz ":" secondlz space tzcorrection|});
    (Year4, {|year4|});
    (Ago, {|'ago'|});
    (Day_text, {|daytext|});
    (Relative_text_week, {|reltexttext space 'week'|});
    (Relative_text, {|(reltextnumber | reltexttext) space reltextunit|});
    (Month_text, {|monthfull | monthabbr|});
    (Zone, {|tzcorrection | tz|});
    (Short_date_time12, {|datenoyear (timeshort12 | timelong12)|});
    (Short_date_time24, {|datenoyear (timeshort24 | timelong24 | iso8601normtz)|});
    (Relative, {|relnumber space? (reltextunit | 'week')|});
    (Separator, {|[.,] | space | [\0\x0a]|});
    (Other, {|any|});
  ]

(* Made at the first use and kept: it never changes but for what it remembers. *)
let made : token Date_lexer.t option ref = ref None

let lexer () =
  match !made with
  | Some lexer -> lexer
  | None ->
      let lexer = Date_lexer.make definitions formats in
      made := Some lexer;
      lexer
