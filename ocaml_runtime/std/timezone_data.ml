(* Time zones of tzdata 2025b. Written by gen/timezone_data.php; see Timezone for the notation. *)

let version = "2025b"

(* name, types (or "=" and the name of an equal zone), transitions, rule, place *)
let zones =
  [
    ("Africa/Abidjan", "-968,0,LMT;0,0,GMT",
     "Aky86pkRB", "GMT0", "CI+0519-00402 ");
    ("Africa/Accra", "-52,0,LMT;1200,1,+0020;0,0,GMT;1800,0,+0030;1800,1,+0030;0,0,GMT",
     "Ak6j2qjJCn0swkZBmo4nBChom5rBB0jplBChohwzBB0jplBChohwzBB0jplBChohwzBB0jplBChom5rBB0\
      jplBChohwzBB0jplBChohwzBB0jplBChohwzBB0jplBChom5rBB0jplBChohwzBB0jplBChohwzBB0jplB\
      ChohwzBB0jplBChom5rBB0jplBChohwzBB0jplBChohwzBB0jplBChohwzBB0jplBChom5rBB0jplBChoh\
      wzBB0jplBChohwzBB0jplBChohwzBB0jplBCz+ljBBhor9tBCz48rBBhor9tBCmog5BDor3cCp+yUE27cC\
      htyEE27cCht4EE27cChtyEE27cChtyEE27cChtyEE27cC", "GMT0", "GH+0533-00013 ");
    ("Africa/Addis_Ababa", "9288,0,LMT;9320,0,ADMT;10800,0,EAT",
     "Aij9gs7RBj84/suBC", "EAT-3", "ET+0902+03842 ");
    ("Africa/Algiers", "732,0,LMT;561,0,PMT;3600,1,WEST;0,0,WET;0,0,WET;7200,1,CEST;3600,0,CET;3600,1,WEST",
     "Ajr5mtyJBhly66yXEp880qDC0uADhg0AChk+AD82AChnyAD7sACho8AD44AChvoAD60ACyyADhnggACs4I\
      EysQGo5hYFhjnYGhhgIF/pQGiosAEz92IGvtvYExmkAC88ADsggIH/vYG88IFhikIGiq5QEhikIHhjuIEh\
      ijYG", "CET-1", "DZ+3647+00303 ");
    ("Africa/Asmara", "9332,0,LMT;9332,0,AMT;9320,0,ADMT;10800,0,EAT",
     "Aij9gs4ZBhq52ACi3lk94ZD", "EAT-3", "ER+1520+03853 ");
    ("Africa/Bamako", "-1920,0,LMT;0,0,GMT;-3600,0,-01;0,0,GMT",
     "Aky86rgBBhp1wxoBCh4qiIB", "GMT0", "ML+1239-00800 ");
    ("Africa/Bangui", "4460,0,LMT;3600,0,WAT",
     "Aky85+xJB", "WAT-1", "CF+0422+01835 ");
    ("Africa/Banjul", "-3996,0,LMT;-3996,0,BMT;-3600,0,-01;0,0,GMT",
     "Aky86vhZBhtvmACwz+0nJD", "GMT0", "GM+1328-01639 ");
    ("Africa/Bissau", "-3740,0,LMT;-3600,0,-01;0,0,GMT",
     "Aky86upBBkm6yAC", "GMT0", "GW+1151-01535 ");
    ("Africa/Blantyre", "8400,0,LMT;8470,0,ZMT;8460,0,ZMT;7200,0,CAT",
     "Akyio2jBBlw1j7VC02p+oVD", "CAT-2", "MW-1547+03500 ");
    ("Africa/Brazzaville", "3668,0,LMT;3600,0,WAT",
     "Aky86giZB", "WAT-1", "CG-0416+01517 ");
    ("Africa/Bujumbura", "7048,0,LMT;7200,0,CAT",
     "Ajpw6//RB", "CAT-2", "BI-0323+02922 ");
    ("Africa/Cairo", "7509,0,LMT;10800,1,EEST;7200,0,EET;10800,1,EEST",
     "ej931m6XCiq65zzLBuzYChk4IB87YChk+IBhnlYC9oIBhojYC8wIBhojYC/kIBhlpYC41gIB6/YChn4IB8\
      1YChn4QB8wIChojYB8wIChn9YB8wIChn9YB8wIChn9YB8wIChojYB8wIChn9YB8wIChn9YB82IChn3YB82\
      IChn9YB82IChn3YB82IChn3YB82IChn3YB82IChn9YB82IChn3YB82IChn3YB82IChn3YB82IChn9YB82I\
      Chn3YB82IChn3YB82IChn3YB82IChn9YB82IChn3YB82ICh31YBs4ICh1nYBvmIChn9YB82IChn3YB82IC\
      hn3YB82IChn3YB82IChn9YB82ICho1YB74IChn3YB82IChn3YB82IChn9YB82IChn3YB82IChn3YB82ICh\
      nlQD87YChnsID87YChnsID87YChnsID87YCho2ID87YChnsID87YChnsID87YChnsID87YChnsID87YCho\
      2ID87YChnsID87YChnsID7xYCho2ID49YChrqID3zYChs0ID2pYChvoIDzpYCl0IBj9YCn4iIBn7YCmyIB\
      qvYC", "EET-2EEST,M4.5.5/0,M10.5.4/24", "EG+3003+03115 ");
    ("Africa/Casablanca", "-1820,0,LMT;3600,1,+01;0,0,+00;3600,0,+01;0,1,+00",
     "Ak2qn85ZChw10tuJBs3YCysIBsotYCp4sIB6nYChjwxIB2sYCus8IBs9YCjygIBxnYChzmIB8jYChukIBr\
      /YCsgyIDj6/YChv/iIBxnYChzmIBvlYChv0IByrYChs0IB2pYChzmYBvsACl6ABn2AChnsABtkACmsABu0\
      AC88ABw8ACmyABv+AC88ABuuACmyABysAC88ABtkACmyAB1gAC7yABqwACn8AB2qAC7yABpmACmyAB4+AD\
      hjuAEmyADh7iAEn8ADh7iAEmyADh7iAEn8ADh7iAEmyADh8sAEmyADh7iAEn8ADh7iAEmyADh8sAEmyADh\
      7iAEn8ADh7iAEmyADh7iAEn8ADh7iAEmyADh8sAEmyADh7iAEn8ADh7iAEmyADh7iAEn8ADh7iAEn8ADh7\
      iAEmyADh7iAEn8ADh7iAEmyADh8sAEmyADh7iAEn8ADh7iAEmyADh7iAEn8ADh7iAEn8ADh7iAEmyADh7i\
      AEn8ADh7iAEmyADh8sAEmyADh7iAEn8ADh7iAEmyADh7iAEn8ADh7iAEn8ADh7iAEmyADh7iAEn8ADh7iA\
      EmyADh8sAEmyADh7iAEn8ADh7iAEmyADh7iAEn8ADh7iAEn8ADh7iAEmyADh7iAEn8ADh7iAEmyADh8sAE\
      myADh7iAEn8ADh7iAEmyADh7iAEn8ADh7iAEn8ADh7iAEmyADh7iAEn8ADh7iAEmyADh8sAEmyADh7iAEn\
      8ADh7iAEmyADh7iAEn8ADh7iAEn8ADh7iAEmyADh7iAEn8ADh7iAEmyADh8sAEmyADh7iAEn8ADh7iAEmy\
      ADh7iAEn8ADh7iAEmyADh8sAEmyADh7iAEn8ADh7iAEmyADh8sAEmyADh7iAEn8AD", "<+01>-1", "MA+3339-00735 ");
    ("Africa/Ceuta", "-1276,0,LMT;0,0,WET;3600,1,WEST;0,0,WET;0,0,WET;3600,0,CET;7200,1,CEST;3600,0,CET",
     "iUj+m66wBBhlj5YC87YDr6sIChgiIEjo/YC/wIEhjtYChg6IEhk4AChg6AEiy3nAC2sYDus8ICs9YDjygI\
      CxnYDhzmIC8jYDhukICr/YDsgyIFkrwIGhikAHhikAGhikAHhikAGhikAHhikAGhikAHhikAGhjuAHhikA\
      GhikAHhikAGhikAHhikAGhikAHhikAGhikAHhikAGhikAH", "CET-1CEST,M3.5.0,M10.5.0/3", "ES+3553-00519 Ceuta, Melilla");
    ("Africa/Conakry", "-3292,0,LMT;0,0,GMT;-3600,0,-01;0,0,GMT",
     "Aky86t1ZBhp1wuyJCh3qgIB", "GMT0", "GN+0931-01343 ");
    ("Africa/Dakar", "-4184,0,LMT;-3600,0,-01;0,0,GMT",
     "Aky86vtRBh3qx47RC", "GMT0", "SN+1440-01726 ");
    ("Africa/Dar_es_Salaam", "9428,0,LMT;10800,0,EAT;9900,0,+0245;10800,0,EAT",
     "Al20vp6ZB//m2iJC76uCB", "EAT-3", "TZ-0648+03917 ");
    ("Africa/Djibouti", "10356,0,LMT;10800,0,EAT",
     "Akx+vpgZB", "EAT-3", "DJ+1136+04309 ");
    ("Africa/Douala", "2328,0,LMT;3600,0,WAT",
     "Aky86i2RB", "WAT-1", "CM+0403+00942 ");
    ("Africa/El_Aaiun", "-3168,0,LMT;-3600,0,-01;3600,1,+01;0,0,+00;0,1,+00;3600,0,+01",
     "Al8pj4uBBivxi/7BDjlYCxnYDhzmIC8jYDhukICr/YDh/60ICxnYDhzmICvlYDhv0ICyrYDhs0IC2pYDhz\
      mYCvsADl6ACn2ADhnsACtkADmsACu0AD88ACw8ADmyACv+AD88ACuuADmyACysAD88ACtkADmyAC1gAD7y\
      ACqwADn8AC2qAD7yACpmADmyAC4+AFhjuAEmyAFh7iAEn8AFh7iAEmyAFh7iAEn8AFh7iAEmyAFh8sAEmy\
      AFh7iAEn8AFh7iAEmyAFh8sAEmyAFh7iAEn8AFh7iAEmyAFh7iAEn8AFh7iAEmyAFh8sAEmyAFh7iAEn8A\
      Fh7iAEmyAFh7iAEn8AFh7iAEn8AFh7iAEmyAFh7iAEn8AFh7iAEmyAFh8sAEmyAFh7iAEn8AFh7iAEmyAF\
      h7iAEn8AFh7iAEn8AFh7iAEmyAFh7iAEn8AFh7iAEmyAFh8sAEmyAFh7iAEn8AFh7iAEmyAFh7iAEn8AFh\
      7iAEn8AFh7iAEmyAFh7iAEn8AFh7iAEmyAFh8sAEmyAFh7iAEn8AFh7iAEmyAFh7iAEn8AFh7iAEn8AFh7\
      iAEmyAFh7iAEn8AFh7iAEmyAFh8sAEmyAFh7iAEn8AFh7iAEmyAFh7iAEn8AFh7iAEn8AFh7iAEmyAFh7i\
      AEn8AFh7iAEmyAFh8sAEmyAFh7iAEn8AFh7iAEmyAFh7iAEn8AFh7iAEn8AFh7iAEmyAFh7iAEn8AFh7iA\
      EmyAFh8sAEmyAFh7iAEn8AFh7iAEmyAFh7iAEn8AFh7iAEmyAFh8sAEmyAFh7iAEn8AFh7iAEmyAFh8sAE\
      myAFh7iAEn8AF", "<+01>-1", "EH+2709-01312 ");
    ("Africa/Freetown", "-3180,0,LMT;-3180,0,FMT;-2400,1,-0040;-3600,0,-01;0,0,GMT",
     "Ai6vq0uZBijs6ADhkw8wyJCz+gtBD5m9jBChi981BD5m9jBChi981BD5m9jBChjjltBD5m9jBChi981BD5\
      m9jBChi981BD5m9jBChs/ytBDvlnrBC1g1BDkn5srBE", "GMT0", "SL+0830-01315 ");
    ("Africa/Gaborone", "6220,0,LMT;5400,0,SAST;7200,0,CAT;10800,1,CAST",
     "Ajgj94jJBhik9vzJCi25oMDhijYC", "CAT-2", "BW-2439+02555 ");
    ("Africa/Harare", "7452,0,LMT;7200,0,CAT",
     "Akio7j2JB", "CAT-2", "ZW-1750+03103 ");
    ("Africa/Johannesburg", "6720,0,LMT;5400,0,SAST;10800,1,SAST;7200,0,SAST",
     "Ajtvtg0BB05uniRDi01gMChijYDhikIChijYD", "SAST-2", "ZA-2615+02800 ");
    ("Africa/Juba", "7588,0,LMT;10800,1,CAST;7200,0,CAT;10800,0,EAT;7200,0,CAT",
     "Al20vttZCip/o+wJB/pYChk+IB/vYChlkIB/vYChk4IB/1YChkyIB/7YChksIBhghYChkmIBhgtYChj6IB\
      hgzYChk+IB/vYChk4IB/1YChkyIBhghYChkmIBhgnYChkgIBhgtYChj6IBhgzYChk+IB/1YChkyIB/7YC+\
      whIDhthsYC", "CAT-2", "SS+0451+03137 ");
    ("Africa/Kampala", "7780,0,LMT;10800,0,EAT;9000,0,+0230;9900,0,+0245;10800,0,EAT",
     "Alx97vxZBi6u97JChmw0EDzoveB", "EAT-3", "UG+0019+03225 ");
    ("Africa/Khartoum", "7808,0,LMT;10800,1,CAST;7200,0,CAT;10800,0,EAT;7200,0,CAT",
     "Al20vtgBCip/o++BB/pYChk+IB/vYChlkIB/vYChk4IB/1YChkyIB/7YChksIBhghYChkmIBhgtYChj6IB\
      hgzYChk+IB/vYChk4IB/1YChkyIBhghYChkmIBhgnYChkgIBhgtYChj6IBhgzYChk+IB/1YChkyIB/7YC+\
      whIDhmi0YC", "CAT-2", "SD+1536+03232 ");
    ("Africa/Kigali", "7216,0,LMT;7200,0,CAT",
     "Al++knlBB", "CAT-2", "RW-0157+03004 ");
    ("Africa/Kinshasa", "3672,0,LMT;3600,0,WAT",
     "Aj4p02qRB", "WAT-1", "CD-0418+01518 Dem. Rep. of Congo (west)");
    ("Africa/Lagos", "815,0,LMT;0,0,GMT;1800,0,+0030;3600,0,WAT",
     "Akm1t4tDBl0z3yfAqrnx9DCq0+16PD", "WAT-1", "NG+0627+00324 ");
    ("Africa/Libreville", "2268,0,LMT;3600,0,WAT",
     "Aky86i6JB", "WAT-1", "GA+0023+00927 ");
    ("Africa/Lome", "292,0,LMT;0,0,GMT",
     "AjvlvjlZB", "GMT0", "TG+0608+00113 ");
    ("Africa/Luanda", "3176,0,LMT;3124,0,LMT;3600,0,WAT",
     "Ajtpk7hRBhlz1llRC", "WAT-1", "AO-0848+01314 ");
    ("Africa/Lubumbashi", "6592,0,LMT;3600,0,WAT;7200,0,CAT",
     "Aj4p0w0BBhqn09rBC", "CAT-2", "CD-1140+02728 Dem. Rep. of Congo (east)");
    ("Africa/Lusaka", "6788,0,LMT;7200,0,CAT",
     "Akio7k/ZB", "CAT-2", "ZM-1525+02817 ");
    ("Africa/Malabo", "2108,0,LMT;0,0,GMT;3600,0,WAT",
     "Aky86jkJBjh3k8jZC", "WAT-1", "GQ+0345+00847 ");
    ("Africa/Maputo", "7818,0,LMT;7200,0,CAT",
     "Aktorq3NB", "CAT-2", "MZ-2558+03235 ");
    ("Africa/Maseru", "6600,0,LMT;7200,0,SAST;10800,1,SAST",
     "Akio7lrRBiso+x8RChijYB", "SAST-2", "LS-2928+02730 ");
    ("Africa/Mbabane", "7464,0,LMT;7200,0,SAST",
     "Akio7j1RB", "SAST-2", "SZ-2618+03106 ");
    ("Africa/Mogadishu", "10888,0,LMT;10800,0,EAT;9000,0,+0230;10800,0,EAT",
     "Ajw3xyvRBil8901RCh302EB", "EAT-3", "SO+0204+04522 ");
    ("Africa/Monrovia", "-2588,0,LMT;-2588,0,MMT;-2670,0,MMT;0,0,GMT",
     "Ai6vqzpZBivw4ACjjtr29FD", "GMT0", "LR+0618-01047 ");
    ("Africa/Nairobi", "8836,0,LMT;9000,0,+0230;10800,0,EAT;9900,0,+0245;10800,0,EAT",
     "Akr//o/ZBhl98klZCjn1cBu+2EDr+jeC", "EAT-3", "KE-0117+03649 ");
    ("Africa/Ndjamena", "3612,0,LMT;3600,0,WAT;7200,1,WAST",
     "Aky86gmJBj/v/4wZC7rYB", "WAT-1", "TD+1207+01503 ");
    ("Africa/Niamey", "508,0,LMT;-3600,0,-01;0,0,GMT;3600,0,WAT",
     "Aky86moJBhp1w9gZCh3p/YD", "WAT-1", "NE+1331+00207 ");
    ("Africa/Nouakchott", "-3828,0,LMT;0,0,GMT;-3600,0,-01;0,0,GMT",
     "Aky86u3JBhp1wtwZCh5ooIB", "GMT0", "MR+1806-01557 ");
    ("Africa/Ouagadougou", "-364,0,LMT;0,0,GMT",
     "Aky86n+ZB", "GMT0", "BF+1222-00131 ");
    ("Africa/Porto-Novo", "628,0,LMT;0,0,GMT;3600,0,WAT",
     "Aky86mgZBhp1w2nJC", "WAT-1", "BJ+0629+00237 ");
    ("Africa/Sao_Tome", "1616,0,LMT;-2205,0,LMT;0,0,GMT;3600,0,WAT;0,0,GMT",
     "Ai+nz+zBBh01mo1BCni7uIDikuAE", "GMT0", "ST+0020+00644 ");
    ("Africa/Tripoli", "3164,0,LMT;7200,1,CEST;3600,0,CET;7200,0,EET",
     "Alh+rgyJCh75j3+ZBu5ICj5qYBv3ICj3uIBxtYCmtwIDhxnlYCw8IBhipYChikIBhipYChiqIBhipYChji\
      IBhhrYChi2IBhijYChh4IBhipYChiqIBhipYChikIBhipYChoqIDt29YChi8IBhipYDhgqoQC6iABhnsAD", "EET-2", "LY+3254+01311 ");
    ("Africa/Tunis", "2444,0,LMT;561,0,PMT;7200,1,CEST;3600,0,CET;3600,0,CET;7200,1,CEST",
     "Ai5o4p/JBh4jo+lXEh07o8pDCho2ADyyACjuoAE88IFhs0QE7yAFjxYEhwIF+rYEhikIFhjnIEhhgYF/pI\
      Eij1uIC7yADhpiAC82AD02iAC14ADhikAChikADhpiAC8wAD/m6AC8wIDhhmICho2AD7yACho2AD88AChn\
      sAD", "CET-1", "TN+3648+01011 ");
    ("Africa/Windhoek", "4104,0,LMT;5400,0,+0130;7200,0,SAST;10800,1,SAST;3600,1,WAT;7200,0,CAT",
     "Ajtvtl3RB05uh/BCi01gMDhijYCjky5YFox+AE/qYFhnrYE88IFho1YE7yIFho1YE88IFhnrYE88IFhnrY\
      E88IFhnrYE88IFhnrYE88IFho1YE7yIFho1YE88IFhnrYE88IFhnrYE88IFhnrYE88IFhnrYE88IFho1YE\
      88IFhnrYE88IFhnrYE88IFhnrYE88IFhnrYE88IFho1YE7yIFho1YE88IFhnrYE88IFhnrYE88IFhnrYE8\
      8IF", "CAT-2", "NA-2234+01706 ");
    ("America/Adak", "44002,0,LMT;-42398,0,LMT;-39600,0,NST;-36000,1,NWT;-36000,1,NPT;-39600,0,BST;-3600\
      0,1,BDT;-36000,0,AHST;-32400,1,HDT;-36000,0,HST",
     "heh/4r+9DBh94xuobCiugn1nFDnwuQEo3IChugtYFkt+QGhijYFhikIGhijYFhikIGhjtYFhikIGhijYFh\
      ikIGhijYFtkIGh3jYF2qIGht9YFhikIGhjtYFhg6IGhjtYFhikIGhijYFhikIGhijYFhikIGhijYFhikIG\
      hijYFhikIGhjtYFhg6IGhjtYHl5QJ8qQIhijYJhikIIhijYJhikIIhijYJ+mIIhmhYJ+mIIhnrYJ88IIhn\
      rYJ88IIhnrYJ+mIIhmhYJ+mIIhmhYJ+mIIhnrYJ88IIhnrYJ88IIhnrYJ+mIIhmhYJ+mIIhmhYJ+mIIhmh\
      YJ+mIIhnrYJ88IIhnrYJ88IIhnrYJ+mIIhmhYJ+mIIhmhYJ+mIIhnrYJ88IIhnrYJ88IIhnrYJ", "HST10HDT,M3.2.0,M11.1.0", "US+515248-1763929 Alaska - western Aleutians");
    ("America/Anchorage", "50424,0,LMT;-35976,0,LMT;-36000,0,AST;-32400,1,AWT;-32400,1,APT;-36000,0,AHST;-324\
      00,1,AHDT;-32400,0,YST;-28800,1,AKDT;-32400,0,AKST",
     "heh/4r+9DBh94xh3PCiugn63RDnwuYEo3AChugtYFkt+QGhijYFhikIGhijYFhikIGhjtYFhikIGhijYFh\
      ikIGhijYFtkIGh3jYF2qIGht9YFhikIGhjtYFhg6IGhjtYFhikIGhijYFhikIGhijYFhikIGhijYFhikIG\
      hijYFhikIGhjtYFhg6IGhjtYHl5QJ8qQIhijYJhikIIhijYJhikIIhijYJ+mIIhmhYJ+mIIhnrYJ88IIhn\
      rYJ88IIhnrYJ+mIIhmhYJ+mIIhmhYJ+mIIhnrYJ88IIhnrYJ88IIhnrYJ+mIIhmhYJ+mIIhmhYJ+mIIhmh\
      YJ+mIIhnrYJ88IIhnrYJ88IIhnrYJ+mIIhmhYJ+mIIhmhYJ+mIIhnrYJ88IIhnrYJ88IIhnrYJ", "AKST9AKDT,M3.2.0,M11.1.0", "US+611305-1495401 Alaska (most areas)");
    ("America/Anguilla", "-15136,0,LMT;-14400,0,AST",
     "Akzm86yBB", "AST4", "AI+1812-06304 ");
    ("America/Antigua", "-14832,0,LMT;-18000,0,EST;-14400,0,AST",
     "Akzm85/BBiphu0mBC", "AST4", "AG+1703-06148 ");
    ("America/Araguaina", "-11568,0,LMT;-7200,1,-02;-10800,0,-03",
     "Ak21p6jBChhszq7BBhh7AChi2IBhh3YChj1wIB5wAChq+AB21YCht4IB27YCht4IBw7YC3h6IBvxYCh/gI\
      BrhYCht+IBw7YCht+IB2vYCht+IB21YChl6qIB49YChqgIB0/YChvuIBz1YChvoIBz1YChwyIB2pYCskwI\
      B2pYChs0IB49YChrwIB7rYChqgIB49YChqgIB7xYChqgIB49YChs0IB3zYChwyIBz1YC026IB2pYChu7/j\
      lfC", "<-03>3", "BR-0712-04812 Tocantins");
    ("America/Argentina/Buenos_Aires", "-14028,0,LMT;-15408,0,CMT;-14400,0,-04;-10800,1,-03;-7200,1,-02;-10800,0,-03",
     "Ajyzy0kZBhv+3zuJCz9jhxBD21YChk+ID57YCht+ID2vYCht+ID2vYCht+ID2vYCht+ID21YCht+ID2vYC\
      ht+ID2vYCht+ID2vYCht+ID21YC28IDihtYC28IDj65YCuiIDli3YChokIDhkslYCuiIDutYChq4ID51YC\
      hq4ID51YChq4ID/1YChikIDhjtYChikIDhijYChikIFpmxYEyrYF/ngIExzYFhqgIE6nYFhrqIE49YFhrq\
      IE49YFhrqIE6nYFuimID8wAFw38AEutYFho2IE7xYFh2ouvtfF", "<-03>3", "AR-3436-05827 Buenos Aires (BA, CF)");
    ("America/Argentina/Catamarca", "-15788,0,LMT;-15408,0,CMT;-14400,0,-04;-10800,1,-03;-7200,1,-02;-10800,0,-03",
     "Ajyzy3yZBhv+3wgJCz9jhxBD21YChk+ID57YCht+ID2vYCht+ID2vYCht+ID2vYCht+ID21YCht+ID2vYC\
      ht+ID2vYCht+ID2vYCht+ID21YC28IDihtYC28IDj65YCuiIDli3YChokIDhkslYCuiIDutYChq4ID51YC\
      hq4ID51YChq4ID/1YChikIDhjtYChikIDhijYChikIFpmxYEyrYF/ngIExzYFhqgIE6nYFhrqIE49YChrq\
      QE49QFhrqIE6nYFuimID8wAFpi6ACjyIFnxvYEutYFh4kugtfF", "<-03>3", "AR-2828-06547 Catamarca (CT), Chubut (CH)");
    ("America/Argentina/Cordoba", "-15408,0,LMT;-15408,0,CMT;-14400,0,-04;-10800,1,-03;-7200,1,-02;-10800,0,-03",
     "Ajyzy27BBh2ymACz9jhxBD21YChk+ID57YCht+ID2vYCht+ID2vYCht+ID2vYCht+ID21YCht+ID2vYCht\
      +ID2vYCht+ID2vYCht+ID21YC28IDihtYC28IDj65YCuiIDli3YChokIDhkslYCuiIDutYChq4ID51YChq\
      4ID51YChq4ID/1YChikIDhjtYChikIDhijYChikIFpmxYEyrYF/ngIExzYFhqgIE6nYFhrqIE49YChrqQE\
      49QFhrqIE6nYFuimID8wAFw38AEutYFho2IE7xYFh2ouvtfF", "<-03>3", "AR-3124-06411 Argentina (most areas: CB, CC, CN, ER, FM, MN, SE, SF)");
    ("America/Argentina/Jujuy", "-15672,0,LMT;-15408,0,CMT;-14400,0,-04;-10800,1,-03;-7200,1,-02;-10800,0,-03",
     "Ajyzy3rRBhv+3wnRCz9jhxBD21YChk+ID57YCht+ID2vYCht+ID2vYCht+ID2vYCht+ID21YCht+ID2vYC\
      ht+ID2vYCht+ID2vYCht+ID21YC28IDihtYC28IDj65YCuiIDli3YChokIDhkslYCuiIDutYChq4ID51YC\
      hq4ID51YChq4ID/1YChikIDhjtYChikIDhijYChikIFpmxYEyrYF/ngIExzYFhqgIE6nYChs0QD6nYChmi\
      IE7xQFhrqIE6nYFuimID8wAFw38AEutYFh4kugtfF", "<-03>3", "AR-2411-06518 Jujuy (JY)");
    ("America/Argentina/La_Rioja", "-16044,0,LMT;-15408,0,CMT;-14400,0,-04;-10800,1,-03;-7200,1,-02;-10800,0,-03",
     "Ajyzy4iZBhv+3vwJCz9jhxBD21YChk+ID57YCht+ID2vYCht+ID2vYCht+ID2vYCht+ID21YCht+ID2vYC\
      ht+ID2vYCht+ID2vYCht+ID21YC28IDihtYC28IDj65YCuiIDli3YChokIDhkslYCuiIDutYChq4ID51YC\
      hq4ID51YChq4ID/1YChikIDhjtYChikIDhijYChikIFpmxYEyrYF/ngIExzYFhqgIE6nYFhrqIE4xYCsyQ\
      F/jYE49YFhrqIE6nYFuimID8wAFpi6ACjyIFnxvYEutYFh4kugtfF", "<-03>3", "AR-2926-06651 La Rioja (LR)");
    ("America/Argentina/Mendoza", "-16516,0,LMT;-15408,0,CMT;-14400,0,-04;-10800,1,-03;-7200,1,-02;-10800,0,-03",
     "Ajyzy5gJBhv+3uyZCz9jhxBD21YChk+ID57YCht+ID2vYCht+ID2vYCht+ID2vYCht+ID21YCht+ID2vYC\
      ht+ID2vYCht+ID2vYCht+ID21YC28IDihtYC28IDj65YCuiIDli3YChokIDhkslYCuiIDutYChq4ID51YC\
      hq4ID51YChq4ID/1YChikIDhjtYChikIDhijYChikIFpmxYEyrYF/ngIExzYFhqgIE6nYChqmQD51YChq4\
      ID57YChrqIE6nQFuimID8wAFphkAC30IFm/jYEutYFh4kugtfF", "<-03>3", "AR-3253-06849 Mendoza (MZ)");
    ("America/Argentina/Rio_Gallegos", "-16612,0,LMT;-15408,0,CMT;-14400,0,-04;-10800,1,-03;-7200,1,-02;-10800,0,-03",
     "Ajyzy5mJBhv+3usZCz9jhxBD21YChk+ID57YCht+ID2vYCht+ID2vYCht+ID2vYCht+ID21YCht+ID2vYC\
      ht+ID2vYCht+ID2vYCht+ID21YC28IDihtYC28IDj65YCuiIDli3YChokIDhkslYCuiIDutYChq4ID51YC\
      hq4ID51YChq4ID/1YChikIDhjtYChikIDhijYChikIFpmxYEyrYF/ngIExzYFhqgIE6nYFhrqIE49YFhrq\
      IE49YFhrqIE6nYFuimID8wAFpi6ACjyIFnxvYEutYFh4kugtfF", "<-03>3", "AR-5138-06913 Santa Cruz (SC)");
    ("America/Argentina/Salta", "-15700,0,LMT;-15408,0,CMT;-14400,0,-04;-10800,1,-03;-7200,1,-02;-10800,0,-03",
     "Ajyzy3tJBhv+3wlZCz9jhxBD21YChk+ID57YCht+ID2vYCht+ID2vYCht+ID2vYCht+ID21YCht+ID2vYC\
      ht+ID2vYCht+ID2vYCht+ID21YC28IDihtYC28IDj65YCuiIDli3YChokIDhkslYCuiIDutYChq4ID51YC\
      hq4ID51YChq4ID/1YChikIDhjtYChikIDhijYChikIFpmxYEyrYF/ngIExzYFhqgIE6nYFhrqIE49YChrq\
      QE49QFhrqIE6nYFuimID8wAFw38AEutYFh4kugtfF", "<-03>3", "AR-2447-06525 Salta (SA, LP, NQ, RN)");
    ("America/Argentina/San_Juan", "-16444,0,LMT;-15408,0,CMT;-14400,0,-04;-10800,1,-03;-7200,1,-02;-10800,0,-03",
     "Ajyzy47ZBhv+3u3JCz9jhxBD21YChk+ID57YCht+ID2vYCht+ID2vYCht+ID2vYCht+ID21YCht+ID2vYC\
      ht+ID2vYCht+ID2vYCht+ID21YC28IDihtYC28IDj65YCuiIDli3YChokIDhkslYCuiIDutYChq4ID51YC\
      hq4ID51YChq4ID/1YChikIDhjtYChikIDhijYChikIFpmxYEyrYF/ngIExzYFhqgIE6nYFhrqIE4xYCsyQ\
      F/jYE49YFhrqIE6nYFuimID8wAFpi0ACqqIFnq9YEutYFh4kugtfF", "<-03>3", "AR-3132-06831 San Juan (SJ)");
    ("America/Argentina/San_Luis", "-15924,0,LMT;-15408,0,CMT;-14400,0,-04;-10800,1,-03;-7200,1,-02;-10800,0,-03;-1080\
      0,1,-03",
     "Ajyzy37JBhv+3v3ZCz9jhxBD21YChk+ID57YCht+ID2vYCht+ID2vYCht+ID2vYCht+ID21YCht+ID2vYC\
      ht+ID2vYCht+ID2vYCht+ID21YC28IDihtYC28IDj65YCuiIDli3YChokIDhkslYCuiIDutYChq4ID51YC\
      hq4ID51YChq4ID/1YChikIDhjtYChikIDhijYChikIFpmxYEyrYF/ngIExzYFhqgIE8jYChoqQD51YCxoI\
      Fx7jYD8wAFpi0ACqqIFnq9YEkjYDpgICho2ID7xYCho2IFh1l6z7fF", "<-03>3", "AR-3319-06621 San Luis (SL)");
    ("America/Argentina/Tucuman", "-15652,0,LMT;-15408,0,CMT;-14400,0,-04;-10800,1,-03;-7200,1,-02;-10800,0,-03",
     "Ajyzy3qJBhv+3woZCz9jhxBD21YChk+ID57YCht+ID2vYCht+ID2vYCht+ID2vYCht+ID21YCht+ID2vYC\
      ht+ID2vYCht+ID2vYCht+ID21YC28IDihtYC28IDj65YCuiIDli3YChokIDhkslYCuiIDutYChq4ID51YC\
      hq4ID51YChq4ID/1YChikIDhjtYChikIDhijYChikIFpmxYEyrYF/ngIExzYFhqgIE6nYFhrqIE49YChrq\
      QE49QFhrqIE6nYFuimID8wAFpi6ACioIFny5YEutYFho2IE7xYFh2ouvtfF", "<-03>3", "AR-2649-06513 Tucuman (TM)");
    ("America/Argentina/Ushuaia", "-16392,0,LMT;-15408,0,CMT;-14400,0,-04;-10800,1,-03;-7200,1,-02;-10800,0,-03",
     "Ajyzy44RBhv+3u6RCz9jhxBD21YChk+ID57YCht+ID2vYCht+ID2vYCht+ID2vYCht+ID21YCht+ID2vYC\
      ht+ID2vYCht+ID2vYCht+ID21YC28IDihtYC28IDj65YCuiIDli3YChokIDhkslYCuiIDutYChq4ID51YC\
      hq4ID51YChq4ID/1YChikIDhjtYChikIDhijYChikIFpmxYEyrYF/ngIExzYFhqgIE6nYFhrqIE49YFhrq\
      IE49YFhrqIE6nYFuimID8wAFpiuACj+IFnxvYEutYFh4kugtfF", "<-03>3", "AR-5448-06818 Tierra del Fuego (TF)");
    ("America/Aruba", "-16824,0,LMT;-16200,0,-0430;-14400,0,AST",
     "Akzj43zRBjjvq+xBC", "AST4", "AW+1230-06958 ");
    ("America/Asuncion", "-13840,0,LMT;-13840,0,AMT;-14400,0,-04;-10800,0,-03;-10800,1,-03",
     "Ajpw8o5BBi5swACitivyrBDjmxYCjm4IE8vYChokIE8pYChokIE8pYChokIEhijYChiqIEhipYChiqIEhi\
      jYChiqIEhijYChiqIEhijYChiqIEhipYChiqIEhijYChiqIEhijYChiqIEhijYChiqIEhipYChiqIEhijY\
      ChmoIE+lYChiqIEhijYChjoIE7xYCho8IEhhlYChiwIE79YChowIE73YCho2IE8vYChpiIE6nYChqgIE7x\
      YCho2IE87YChnsIE87YChnsIE87YCho2IEhijYC7yIEho1YC88IEhnrYChk4IE7xYCho2IE7xYCho2IE7x\
      YChqgIE6nYChqgIE6nYChqgIEhg5YChg6IEhjtYChg6IEhjtYChikIE/vYChk4IE/vYChk4IE/vYChk4IE\
      hg5YChjuIEhg5YChjuIEhg5YChk4IE/vYChk4IE/vYChk4IEhg5YChjuIEhg5YChjuIEhg5YChjuIEhg5Y\
      Chk4IEh1YD4+oy0fD", "<-03>3", "PY-2516-05740 ");
    ("America/Atikokan", "-21988,0,LMT;-18000,1,CDT;-21600,0,CST;-18000,1,CWT;-18000,1,CPT;-18000,0,EST",
     "Ajy96imJChr5ouxZBhk3YChu9vYBi9sQDnwvYEo2AF", "EST5", "CA+484531-0913718 EST - ON (Atikokan), NU (Coral H)");
    ("America/Bahia", "-9244,0,LMT;-7200,1,-02;-10800,0,-03",
     "Ak21p1xZChhszvsJBhh7AChi2IBhh3YChj1wIB5wAChq+AB21YCht4IB27YCht4IBw7YC3h6IBvxYCh/gI\
      BrhYCht+IBw7YCht+IB2vYCht+IB21YChl6qIB49YChqgIB0/YChvuIBz1YChvoIBz1YChwyIB2pYChvoI\
      B2pYCht+IB0/YChwyIByrYChwyIB3zYChs0IB3zYChs0IB2pYChs0IB49YChrwIB7rYChqgIB49YChqgIB\
      7xYChqgIB49YChs0IB3zYChwyIBz1YCyxoIB49YChw2529fC", "<-03>3", "BR-1259-03831 Bahia");
    ("America/Bahia_Banderas", "-25260,0,LMT;-25200,0,MST;-21600,0,CST;-21600,1,MDT;-25200,0,MST;-18000,1,CDT;-216\
      00,0,CST",
     "All270nBBr0sACnrjYE/kID87YEhiqIC1xhYEjzviYDhmhYE+mIDhmhYE+mIDhmhYE+mIDhnrYE88IDhnr\
      YEhjuID7xYEhjuIDhmhYE+mIDhmhYE+mIDhnrYE88IDhnrYE88IDhnrYE88IDhnrYE+mIDhmhYE+mIDhmh\
      YE+mIFhnrQC88IFhnrYC88IFhnrYC+mIFhmhYC+mIFhmhYC+mIFhmhYC+mIFhnrYC88IFhnrYC88IFhnrY\
      C+mIFhmhYC+mIFhmhYC+mIFhnrYC88IFhnrYC", "CST6", "MX+2048-10515 Bahia de Banderas");
    ("America/Barbados", "-14309,0,LMT;-10800,1,ADT;-14400,0,AST;-14400,0,AST;-12600,1,-0330;-10800,1,ADT",
     "Akyoi02LDh50sxmXB5kICht3YB30ICho7YE82ICimjiAF0/YDhk4IF/vYDhk4IF/vYDhmiIF9zYD", "AST4", "BB+1306-05937 ");
    ("America/Belem", "-11636,0,LMT;-7200,1,-02;-10800,0,-03",
     "Ak21p6nJChhszq2ZBhh7AChi2IBhh3YChj1wIB5wAChq+AB21YCht4IB27YCht4IBw7YC3h6IBvxYCh/gI\
      BrhYCht+IBw7YCht+IB2vYCht+IB21YChl6qIB49YChqgIB0/YChvuIBz1YCi9+w71fC", "<-03>3", "BR-0127-04829 Para (east), Amapa");
    ("America/Belize", "-21168,0,LMT;-19800,1,-0530;-21600,0,CST;-18000,1,CWT;-18000,1,CPT;-18000,1,CDT",
     "Akzr7s7BCsohxjBB3zcChs0EB49cChrqEB49cChrqEB49cChs0EB3zcChs0EB3zcChs0EB49cChrqEB49c\
      ChrqEB49cChrqEB49cChs0EB3zcChs0EB3zcChs0EB49cChrqEB49cChrqEB49cChs0EB3zcChs0EB3zcC\
      hs0EB3zcChs0EB49cChrqEB49cChrqEB49cChs0EB3zcChs0EB3zcChs0EB49cC4+EDm2uIE3jQCj7sIB4\
      9cChrqEB49cChrqEB49cChs0EB3zcChs0EB3zcChs0EB49cChrqEB49cChrqEB49cChrqEB49cChs0EB3z\
      cChs0EB3zcChs0EB49cChrqEB49cChrqEB49cChs0EB3zcChs0EB3zcChs0EB3zcChs0EB49cChrqEB49c\
      ChrqEB49cChs0EB3zcCsuoEFsrYCy+sIFqvYC", "CST6", "BZ+1730-08812 ");
    ("America/Blanc-Sablon", "-13708,0,LMT;-10800,1,ADT;-14400,0,AST;-10800,1,AWT;-10800,1,APT",
     "Ai+n08wZCigvtmlJBhk3YChx68IDnwwIEo1QC", "AST4", "CA+5125-05707 AST - QC (Lower North Shore)");
    ("America/Boa_Vista", "-14560,0,LMT;-10800,1,-03;-14400,0,-04",
     "Ak21p/+BChhszshBBhh7AChi2IBhh3YChj1wIB5wAChq+AB21YCht4IB27YCht4IBw7YC3h6IBvxYCh/gI\
      BrhYCht+IBw7YCht+IB2vYCht+IB21YChl6qIB49YChqgIB0/YChvuIBz1YC4+gIB7xYChqgIBhpYCimi7\
      xkfC", "<-04>4", "BR+0249-06040 Roraima");
    ("America/Bogota", "-17776,0,LMT;-17776,0,BMT;-14400,1,-04;-18000,0,-05",
     "Ai+zw6vBBih2iADkx1su+BCh0vYDi0xt7rfD", "<-05>5", "CO+0436-07405 ");
    ("America/Boise", "-27889,0,LMT;-25200,1,PDT;-28800,0,PST;-28800,0,PST;-21600,1,MWT;-21600,1,MPT;-252\
      00,0,MST;-21600,1,MDT",
     "hei+gwtsBDipxnQBhnrYC88IBhnrYCny6IGhoj5YEnwvQFo2IGhul8IHhijYGhikIHhijYGhikIHhijYGh\
      ikIHhijYGhikIHhjtYGhikIHhijYGhikIHhijYGysIHhx7YG2qIHht9YGhikIHhjtYGhg6IHhjtYGhikIH\
      hijYGhikIHhijYGhikIHhijYGhikIHhijYGhikIHhjtYGhg6IHhjtYGhikIHhijYGhikIHhijYGhikIHhi\
      jYG+mIHhmhYG+mIHhnrYG88IHhnrYG88IHhnrYG+mIHhmhYG+mIHhmhYG+mIHhnrYG88IHhnrYG88IHhnr\
      YG+mIHhmhYG+mIHhmhYG+mIHhmhYG+mIHhnrYG88IHhnrYG88IHhnrYG+mIHhmhYG+mIHhmhYG+mIHhnrY\
      G88IHhnrYG88IHhnrYG", "MST7MDT,M3.2.0,M11.1.0", "US+433649-1161209 Mountain - ID (south), OR (east)");
    ("America/Cambridge_Bay", "0,0,-00;-21600,1,MWT;-21600,1,MPT;-25200,0,MST;-21600,1,MDT;-18000,1,CDT;-21600,0,\
      CST;-18000,0,EST;-21600,1,MDT;-25200,0,MST",
     "helh+rm4BDhvqkIBnwvQCo2IDh48uIEhijYDhikIEhijYDhikIEhijYDhikIEhijYDhikIEhjtYDhg6IEh\
      jtYDhikIEhijYDhikIEhijYDhikIEhijYDhikIEhijYDhikIEhjtYDhg6IEhjtYDhikIEhijYDhikIEhij\
      YDhikIEhijYD+mIEhmhYD+mIEhnrYD88IEhnrYD88IEhnrYD+mIEhmhYD+mIEhmhYD+mIEhnrYD88IEhnr\
      YD88IEhnrYD+mIEhmhYD+mIEhmhYD+mIEhmhYD+mIEhnrYG88AFhnrYHhpQG7zAEhnrYD+mIEhmhYD+mIE\
      hmhYD+mIEhnrYD88IEhnrYD88IEhnrYD", "MST7MDT,M3.2.0,M11.1.0", "CA+690650-1050310 Mountain - NU (west)");
    ("America/Campo_Grande", "-13108,0,LMT;-10800,1,-03;-14400,0,-04",
     "Ak21p9jJChhszu7ZBhh7AChi2IBhh3YChj1wIB5wAChq+AB21YCht4IB27YCht4IBw7YC3h6IBvxYCh/gI\
      BrhYCht+IBw7YCht+IB2vYCht+IB21YChl6qIB49YChqgIB0/YChvuIBz1YChvoIBz1YChwyIB2pYChvoI\
      B2pYCht+IB0/YChwyIByrYChwyIB3zYChs0IB3zYChs0IB2pYChs0IB49YChrwIB7rYChqgIB49YChqgIB\
      7xYChqgIB49YChs0IB3zYChwyIBz1YCht+IB2pYChw+IB0zYChs0IB3zYChwyIB0/YChrqIB3zYCht+IB2\
      pYCht+IB3zYChs0IB3zYChs0IB49YChs0IB2pYCht+IB2pYCht+IB3zYChs0IB3zYChs0IB3zYChs0IB3z\
      YChwyIBz1YChjy848fC", "<-04>4", "BR-2027-05437 Mato Grosso do Sul");
    ("America/Cancun", "-20824,0,LMT;-21600,0,CST;-18000,0,EST;-18000,1,CDT;-21600,0,CST;-14400,1,EDT;-180\
      00,1,CDT;-18000,0,EST",
     "All27tmBBkgr+QCimjIE8r8YDhmhYE+mIDhmhYC+mAF2pYDv4IE+mIDhnrYE88IDhnrYEhjuID7xYEhjuI\
      DhmhYE+mIDhmhYE+mIDhnrYE88IDhnrYE88IDhnrYE88IDhnrYE+mIDhmhYE+mIDhmhYE+mIDhnrYE88ID\
      hnrYE88IDhnrYE+mIDhmhYE+mIDhmhYEysIC", "EST5", "MX+2105-08646 Quintana Roo");
    ("America/Caracas", "-16064,0,LMT;-16060,0,CMT;-16200,0,-0430;-14400,0,-04",
     "Ajpw8tkBBhpy8o/ZCjjvrggZDi78sUCx+8ADho7profD", "<-04>4", "VE+1030-06656 ");
    ("America/Cayenne", "-12560,0,LMT;-14400,0,-04;-10800,0,-03",
     "Akx+w15BBjp58ljBCkknzljfC", "<-03>3", "GF+0456-05220 ");
    ("America/Cayman", "-19532,0,LMT;-18430,0,KMT;-18000,0,EST",
     "Ajpw8z8ZBhpximzFC", "EST5", "KY+1918-08123 ");
    ("America/Chicago", "-21036,0,LMT;-18000,1,CDT;-21600,0,CST;-21600,0,CST;-18000,0,EST;-18000,1,CWT;-180\
      00,1,CPT;-21600,0,CST",
     "hei+gv/qBDipxnQBhnrYC88IBhnrYChrqIB6nYC7yIBho1YChikIB7xYCho2IB87YChnsIB87YChnsIB87\
      YChnsIB87YChnsIB87YCho2IB87YChnsIB87YChnsIB87YChnsIB87YChnsIB87YCho2IB7xYCho2IB87Y\
      ChnsIB87YC88IEhwxYC+mIB87YChnsIB87YCho2IB7xYCho2IB87YChnsIB87YC5kIFnwvYGo2AChnsIB8\
      7YChnsIB87YChnsIB87YChnsIB87YCho2IB7xYCho2IB87YChnsIB87YChnsIB87YChnsIB87YChnsIBhj\
      tYChikIBhijYChikIBhijYChikIBhijYChikIBhijYChikIBhjtYChikIBhijYChikIBhijYChikIBhijY\
      ChikIBhijYChikIBhjtYChg6IBhjtYChikIBhijYChikIBhijYChikIBhijYChikIBhijYChikIBhjtYCh\
      ikIBhijYChikIBhijYCtkIBh3jYC2qIBht9YChikIBhjtYChg6IBhjtYChikIBhijYChikIBhijYChikIB\
      hijYChikIBhijYChikIBhjtYChg6IBhjtYChikIBhijYChikIBhijYChikIBhijYC+mIBhmhYC+mIBhnrY\
      C88IBhnrYC88IBhnrYC+mIBhmhYC+mIBhmhYC+mIBhnrYC88IBhnrYC88IBhnrYC+mIBhmhYC+mIBhmhYC\
      +mIBhmhYC+mIBhnrYC88IBhnrYC88IBhnrYC+mIBhmhYC+mIBhmhYC+mIBhnrYC88IBhnrYC88IBhnrYC", "CST6CDT,M3.2.0,M11.1.0", "US+415100-0873900 Central (most areas)");
    ("America/Chihuahua", "-25460,0,LMT;-25200,0,MST;-21600,0,CST;-21600,1,MDT;-25200,0,MST;-18000,1,CDT;-216\
      00,1,MDT;-21600,0,CST",
     "All270nBBr0sACnrjYE/kID87YEhiqICkpgkIFhmhYC+mIFhmhYC+mQDhmhYE+mIDhnrYE88IDhnrYEhju\
      ID7xYEhjuIDhmhYE+mIDhmhYE+mIDhnrYE88IDhnrYE88IDhnrYE88IDhnrYE+mIDhmhYE+mIDhmhYE+mI\
      DhnrYE88IDhnrYE88IDhnrYE+mIDhmhYE+mIDhmhYE+mIDhmhYE+mIDhnrYE88IDhnrYE88IDhnrYE+mID\
      hmhYE+mIDhmhYE+mIDhnrYE88IDhnrYC", "CST6", "MX+2838-10605 Chihuahua (most areas)");
    ("America/Ciudad_Juarez", "-25556,0,LMT;-25200,0,MST;-21600,0,CST;-21600,1,MDT;-25200,0,MST;-18000,1,CDT;-216\
      00,1,MDT",
     "ell270nBBr0sACnrjYE/kID87YEhiqICkpgkIFhmhYC+mIFhmhYC+mQDhmhYE+mIDhnrYE88IDhnrYEhju\
      ID7xYEhjuIDhmhYE+mIDhmhYE+mIDhnrYE88IDhnrYE88IDhnrYE88IDhnrYE+mIDhmhYE+mIDhmhYE6oI\
      DhszYE30IDhszYE30IDhszYE30IDhszYE30IDhszYE30IDhszYE4+IDhszYE30IDhszYE30IDhszYE30ID\
      hszYE30IDhszYE4+IDhszYE30IDhrpYCl5QE", "MST7MDT,M3.2.0,M11.1.0", "MX+3144-10629 Chihuahua (US border - west)");
    ("America/Costa_Rica", "-20173,0,LMT;-20173,0,SJMT;-18000,1,CDT;-21600,0,CST",
     "Ajpw81kbBiitwADjtp45xHCyrYDhx8ICyrYD24oIC+xYDhl2ICq1YD", "CST6", "CR+0956-08405 ");
    ("America/Coyhaique", "-17296,0,LMT;-16965,0,SMT;-18000,0,-05;-14400,0,-04;-14400,1,-04;-10800,1,-03;-144\
      00,0,-04;-10800,0,-03",
     "Ajpw8vxBBhl1k0jLCslyvgXBkj/+3LDhwunvXBvr4jgLEhjji3XC82IEhn3YC82IEhn3YC82IEhn3YC82I\
      Ehn9YC82ID07vYCruIDo3lYEhoqACpyADht9oAF7xYGhs0IF3zYGhk4IF87YGhnsIF87YGho2IF7xYGhmi\
      IF+lYGho2IF7xYGho2IF87YGhnsIF87YGhnsIF87YGho2IF7xYGho2IF7xYGho2IF87YGhnsIF87YGhnsI\
      F87YGhnsIF87YGho2IF7xYGho2IF7xYGho2IFhijYGhikIF87YGhnsIF87YGho2IF7xYGhjuIFhg5YGho2\
      IF87YGhnsIF87YGhnsIF87YGhnsIF87YGho2IF7xYGho2IF/vYGhk4IF87YGhk4IFhjtYGhjuIF87YGho2\
      IF7xYGho2IF7xYGho2IF7xYGho2IF87YGhnsIF87YGhnsIF87YGho2IF7xYGho2IF/vYGhk4IF87YGhnsI\
      Fhg5YGhjuIFhnrYGz2IFhvnYG30IFhszYG4+IFhrpYG4+IFjzvYGxiIFhzlYGxiIFhzlYGxiIFhszYG88I\
      FhnrYG88IFhnrYG88IFhnrYG+mIFhmhYG88IFho1YG88IFhklYH4kx90fH", "<-03>3", "CL-4534-07204 Aysen Region");
    ("America/Creston", "-27964,0,LMT;-25200,0,MST;-28800,0,PST;-25200,0,MST",
     "Ai+n14rZBh9zjtrJCjymIB", "MST7", "CA+4906-11631 MST - BC (Creston)");
    ("America/Cuiaba", "-13460,0,LMT;-10800,1,-03;-14400,0,-04",
     "Ak21p95JChhszulZBhh7AChi2IBhh3YChj1wIB5wAChq+AB21YCht4IB27YCht4IBw7YC3h6IBvxYCh/gI\
      BrhYCht+IBw7YCht+IB2vYCht+IB21YChl6qIB49YChqgIB0/YChvuIBz1YChvoIBz1YChwyIB2pYChvoI\
      B2pYCht+IB0/YChwyIByrYChwyIB3zYChs0IB3zYChs0IB2pYChs0IB49YChrwIB7rYChqgIB49YChqgIB\
      7xYChqgIB49YChs0IB3zYChwyIBz1YCj1mIB0zYChs0IB3zYChwyIB0/YChrqIB3zYCht+IB2pYCht+IB3\
      zYChs0IB3zYChs0IB49YChs0IB2pYCht+IB2pYCht+IB3zYChs0IB3zYChs0IB3zYChs0IB3zYChwyIBz1\
      YChjy848fC", "<-04>4", "BR-1535-05605 Mato Grosso");
    ("America/Curacao", "-16547,0,LMT;-16200,0,-0430;-14400,0,AST",
     "Akzj43iHBjjvq/iLC", "AST4", "CW+1211-06900 ");
    ("America/Danmarkshavn", "-4480,0,LMT;-10800,0,-03;-10800,0,-03;-7200,1,-02;-7200,1,-02;0,0,GMT",
     "Ak7whkwBBj35051BEhg5AChikADhikAChikADhikAChikADhikAChikADhjuAChikADhikAChikADhikAC\
      hikADhikAChikADhikAChikADhikAChikADhjuAChikADhikAChikADhikAChikADhikAChikADhikAChi\
      kADhikACyyQF", "GMT0", "GL+7646-01840 National Park (east coast)");
    ("America/Dawson", "-33460,0,LMT;-28800,1,YDT;-32400,0,YST;-28800,1,YWT;-28800,1,YPT;-25200,1,YDDT;-28\
      800,0,PST;-25200,1,PDT;-25200,0,MST",
     "Aj9w6nrJChhmo+vZBhk3YChnsIB9/IChv1wYDnwvAEo2YChp8hYFhjuACxjqAGt8+IHhijYGhikIHhijYG\
      hikIHhjtYGhg6IHhjtYGhikIHhijYGhikIHhijYGhikIHhijYG+mIHhmhYG+mIHhnrYG88IHhnrYG88IHh\
      nrYG+mIHhmhYG+mIHhmhYG+mIHhnrYG88IHhnrYG88IHhnrYG+mIHhmhYG+mIHhmhYG+mIHhmhYG+mIHhn\
      rYG88IHhnrYG88IHhnrYG+mIHhmhYG+mIHhmhYG+mIHhnrYG88IHhnrYG88IHhnrYG4+IHhszYG30IHhsz\
      YG30IHhszYG4+IHhszYG30IHhszYG30IHhszYG30IHhszYG30IHhszYG30IHhszYG4+IHhszYG30IHhszY\
      G30IHhszYG30IHhszYG30IHhszII", "MST7", "CA+6404-13925 MST - Yukon (west)");
    ("America/Dawson_Creek", "-28856,0,LMT;-25200,1,PDT;-28800,0,PST;-25200,1,PWT;-25200,1,PPT;-25200,0,MST",
     "Ai+n16jRCigvtk2RBhk3YChx68IDnwvIEo2QCjr0IB87YChnsIB87YChnsIB87YCho2IB7xYCho2IB87YC\
      hnsIB87YChnsIB87YChnsIB87YChnsIB87YCho2IB87YChnsIB87YChnsIB87YChnsIB87YChnsIB87YCh\
      o2IB7xYCho2IBhijYChikIBhijYChikIBhijYChikIBhjtYChg6IBhjtYChikIBhijYChikIBhijYChikI\
      BhijYChikIBhijYChikIBhjtYChikIB27YF", "MST7", "CA+5546-12014 MST - BC (Dawson Cr, Ft St John)");
    ("America/Denver", "-25196,0,LMT;-21600,1,MDT;-25200,0,MST;-25200,0,MST;-21600,1,MWT;-21600,1,MPT",
     "hei+gwmrBDipxnQBhnrYC88IBhnrYC88IBho1YC7yIBqvYChsrgIEnwvQFo2IChp8iIBhjtYChg6IBhjtY\
      ChikIBhijYChikIBhijYChikIBhijYChikIBhijYChikIBhjtYChikIBhijYChikIBhijYCtkIBh3jYC2q\
      IBht9YChikIBhjtYChg6IBhjtYChikIBhijYChikIBhijYChikIBhijYChikIBhijYChikIBhjtYChg6IB\
      hjtYChikIBhijYChikIBhijYChikIBhijYC+mIBhmhYC+mIBhnrYC88IBhnrYC88IBhnrYC+mIBhmhYC+m\
      IBhmhYC+mIBhnrYC88IBhnrYC88IBhnrYC+mIBhmhYC+mIBhmhYC+mIBhmhYC+mIBhnrYC88IBhnrYC88I\
      BhnrYC+mIBhmhYC+mIBhmhYC+mIBhnrYC88IBhnrYC88IBhnrYC", "MST7MDT,M3.2.0,M11.1.0", "US+394421-1045903 Mountain (most areas)");
    ("America/Detroit", "-19931,0,LMT;-21600,0,CST;-18000,0,EST;-14400,1,EWT;-14400,1,EPT;-14400,1,EDT",
     "hekl30xlXBzv946LCh5npYDnwwAEo1YClv8IF87YChjmr3qZF2y11JChikIFhijYCp0uIFhijYCtkIFh3j\
      YChikIFhijYChikIFhjtYChg6IFhjtYChikIFhijYChikIFhijYChikIFhijYChikIFhijYChikIFhjtYC\
      hg6IFhjtYChikIFhijYChikIFhijYChikIFhijYC+mIFhmhYC+mIFhnrYC88IFhnrYC88IFhnrYC+mIFhm\
      hYC+mIFhmhYC+mIFhnrYC88IFhnrYC88IFhnrYC+mIFhmhYC+mIFhmhYC+mIFhmhYC+mIFhnrYC88IFhnr\
      YC88IFhnrYC+mIFhmhYC+mIFhmhYC+mIFhnrYC88IFhnrYC88IFhnrYC", "EST5EDT,M3.2.0,M11.1.0", "US+421953-0830245 Eastern - MI (most areas)");
    ("America/Dominica", "-14736,0,LMT;-14400,0,AST",
     "Akx+w6kZB", "AST4", "DM+1518-06124 ");
    ("America/Edmonton", "-27232,0,LMT;-21600,1,MDT;-25200,0,MST;-21600,1,MWT;-21600,1,MPT",
     "heko77nuBC17nwrBBhk3YC/wIBonYCh+0IBhjtYChg6IB87YCho2IB7xYCho2IB87YChnpyIDnwvQEo2IC\
      jr0IB87YCh0z+IBhijYChikIBhijYChikIBhijYChikIBhijYChikIBhjtYChg6IBhjtYChikIBhijYChi\
      kIBhijYChikIBhijYChikIBhijYChikIBhjtYChg6IBhjtYChikIBhijYChikIBhijYChikIBhijYC+mIB\
      hmhYC+mIBhnrYC88IBhnrYC88IBhnrYC+mIBhmhYC+mIBhmhYC+mIBhnrYC88IBhnrYC88IBhnrYC+mIBh\
      mhYC+mIBhmhYC+mIBhmhYC+mIBhnrYC88IBhnrYC88IBhnrYC+mIBhmhYC+mIBhmhYC+mIBhnrYC88IBhn\
      rYC88IBhnrYC", "MST7MDT,M3.2.0,M11.1.0", "CA+5333-11328 Mountain - AB, BC(E), NT(E), SK(W)");
    ("America/Eirunepe", "-16768,0,LMT;-14400,1,-04;-18000,0,-05;-14400,0,-04;-18000,0,-05",
     "Ak21qkoBChhszu4BBhh7AChi2IBhh3YChj1wIB5wAChq+AB21YCht4IB27YCht4IBw7YC3h6IBvxYCh/gI\
      BrhYCht+IBw7YCht+IB2vYCht+IB21YChl6qIB49YChqgIB0/YChvuIBz1YCsl6IB3zYC+2kIDrwtYChtw\
      j9zfC", "<-05>5", "BR-0640-06952 Amazonas (west)");
    ("America/El_Salvador", "-21408,0,LMT;-18000,1,CDT;-21600,0,CST",
     "Alj62ziBCj8407sBB7xYCho2IB7xYC", "CST6", "SV+1342-08912 ");
    ("America/Fort_Nelson", "-29447,0,LMT;-25200,1,PDT;-28800,0,PST;-25200,1,PWT;-25200,1,PPT;-25200,0,MST",
     "Ai+n17oPCigvtjxTBhk3YChx68IDnwvIEo2QCjr0IB87YChnsIB87YChnsIB87YCho2IB7xYCho2IB87YC\
      hnsIB87YChnsIB87YChnsIB87YChnsIB87YCho2IB87YChnsIB87YChnsIB87YChnsIB87YChnsIB87YCh\
      o2IB7xYCho2IBhijYChikIBhijYChikIBhijYChikIBhjtYChg6IBhjtYChikIBhijYChikIBhijYChikI\
      BhijYChikIBhijYChikIBhjtYChikIBhijYChikIBhijYChikIBhijYChikIBhijYChikIBhjtYChg6IBh\
      jtYChikIBhijYChikIBhijYChikIBhijYChikIBhijYChikIBhjtYChg6IBhjtYChikIBhijYChikIBhij\
      YChikIBhijYC+mIBhmhYC+mIBhnrYC88IBhnrYC88IBhnrYC+mIBhmhYC+mIBhmhYC+mIBhnrYC88IBhnr\
      YC88IBhnrYC+mIBhmhYC+mIBhmhYC+mIBhmhYC+mIBhnrYC88IBhnrYC88IBhnrYC+mIBhmhYC+mIBhmhY\
      C+mIBhnrYC88IBhnrYC88IBhnrYC4+IBhszYC30IBhszYC30IBhszYC4+IBhszYC30IBhszYC30IBhszYC\
      30IBhszYC30IBhszYC30IF", "MST7", "CA+5848-12242 MST - BC (Ft Nelson)");
    ("America/Fortaleza", "-9240,0,LMT;-7200,1,-02;-10800,0,-03",
     "Ak21p1xRChhszvsRBhh7AChi2IBhh3YChj1wIB5wAChq+AB21YCht4IB27YCht4IBw7YC3h6IBvxYCh/gI\
      BrhYCht+IBw7YCht+IB2vYCht+IB21YChl6qIB49YChqgIB0/YChvuIBz1YChvoIBz1YChwyIB2pYC00mI\
      B7xYChqgIBizYCii+IB3zYCijyj41fC", "<-03>3", "BR-0343-03830 Brazil (northeast: MA, PI, CE, RN, PB)");
    ("America/Glace_Bay", "-14388,0,LMT;-10800,1,ADT;-14400,0,AST;-10800,1,AWT;-10800,1,APT",
     "hekg+m0jJC947uyZBhk3YChx68IDnwwIEo1QCwmuIB87YChn5kIBhijYChikIBhijYChikIBhijYChikIB\
      hijYChikIBhjtYChg6IBhjtYChikIBhijYChikIBhijYChikIBhijYChikIBhijYChikIBhjtYChg6IBhj\
      tYChikIBhijYChikIBhijYChikIBhijYC+mIBhmhYC+mIBhnrYC88IBhnrYC88IBhnrYC+mIBhmhYC+mIB\
      hmhYC+mIBhnrYC88IBhnrYC88IBhnrYC+mIBhmhYC+mIBhmhYC+mIBhmhYC+mIBhnrYC88IBhnrYC88IBh\
      nrYC+mIBhmhYC+mIBhmhYC+mIBhnrYC88IBhnrYC88IBhnrYC", "AST4ADT,M3.2.0,M11.1.0", "CA+4612-05957 Atlantic - NS (Cape Breton)");
    ("America/Goose_Bay", "-14500,0,LMT;-12652,0,NST;-9052,1,NDT;-12600,0,NST;-9000,1,NDT;-9000,1,NPT;-9000,1\
      ,NWT;-10800,1,ADT;-14400,0,AST;-7200,1,ADDT;-10800,1,ADT",
     "hVi+n0+iJBigvthmRChk3YBhjkzYDijnx8ZE7xYDho2IE7xYDho2IE7xYDhqgIE6nYDhqgIE7xYDho2IE7\
      xYDho2IGm/ucFo1MDhqgIE7xYDho2IE7xYDho2IE7xYDho2IE7xYDhqgIE7xYDhmiIE87YDhnsIE87YDhn\
      sIE87YDhnsIE87YDhnsIE87YDho2IE87YDhnsIE87YDhnsIE87YDhnsIE87YDhnsIEhjtYDhikIEhijYDh\
      ikIEhijYDhikIEhijYDhikIEhijYDhikIEhjtYD5qIInwEHhjtYIhikIHhijYIhikIHhijYIhikIHhijYI\
      hikIHhijYIhikIHhjtYIhikIHhijYIhikIHhijYIhikIHhijYIhikIHhijYIhikIHhjtYIhg6IHhjtYIhi\
      kIHhijYIhikIHhijYIhikIHhijYIhikIHhijYIhikIHhjtYIhg6IHhjtYIhikIHhijYIhikIHhijYIhikI\
      HhijYI6w56ZHhmhYI+mIJhnrQI88QHhnrYI88IHhnrYI+mIHhmhYI+mIHhmhYI+mIHhnrYI88IHhnrYI88\
      IHhnrYI+mIHhmhYI+mIHhmhYI+mIHhmhYI+mIHhnrYI88IHhnrYI88IHhnrYI+mIHhmhYI+mIHhmhYI+mI\
      HhnrYI88IHhnrYI88IHhnrYI4+IHhszYI30IHhszYI30IHhszYI4+IHhszYI30IH", "AST4ADT,M3.2.0,M11.1.0", "CA+5320-06025 Atlantic - Labrador (most areas)");
    ("America/Grand_Turk", "-17072,0,LMT;-18430,0,KMT;-18000,0,EST;-14400,1,EDT;-14400,0,AST;-18000,0,EST",
     "hIjpw8vjBBhpxirsdCj+vm4vFDhijYChikIDhijYChikIDhijYChikIDhjtYChg6IDhjtYChikIDhijYCh\
      ikIDhijYChikIDhijYC+mIDhmhYC+mIDhnrYC88IDhnrYC88IDhnrYC+mIDhmhYC+mIDhmhYC+mIDhnrYC\
      88IDhnrYC88IDhnrYC+mIDhmhYC+mIDhmhYC+mIDhmhYC+mIDhnrYC88IDhnrYC88IDhnrYC+mIDhmhYC+\
      mIDhmhYC+mIDhnrYC88IDhnrYC88IDhnrYC4+IDhszYC30IDhszYC30IDhszYC4+IDhszYC30IDhszYC30\
      IDhszYC30IDhszYC30IDhszYC30IE", "EST5EDT,M3.2.0,M11.1.0", "TC+2128-07108 ");
    ("America/Grenada", "-14820,0,LMT;-14400,0,AST",
     "Akx+w6mJB", "AST4", "GD+1203-06145 ");
    ("America/Guadeloupe", "-14768,0,LMT;-14400,0,AST",
     "Akx63w7BB", "AST4", "GP+1614-06132 ");
    ("America/Guatemala", "-21724,0,LMT;-18000,1,CDT;-21600,0,CST",
     "Ak/z31tZCjn2/g4JBxhYCz4uIB3nYCwhyIB/vYC/q+IB87YC", "CST6", "GT+1438-09031 ");
    ("America/Guayaquil", "-19160,0,LMT;-18840,0,QMT;-14400,1,-04;-18000,0,-05",
     "Ajpw8zlRBitj0t8BDj0uq9rRCs9YDi0x4s7fD", "<-05>5", "EC-0210-07950 Ecuador (mainland)");
    ("America/Guyana", "-13959,0,LMT;-14400,0,-04;-13500,0,-0345;-10800,0,-03;-14400,0,-04",
     "Akyj0n4PBm3x17TCkhp3eDhj0+CBi2lq/zfB", "<-04>4", "GY+0648-05810 ");
    ("America/Halifax", "-15264,0,LMT;-10800,1,ADT;-14400,0,AST;-10800,1,AWT;-10800,1,APT",
     "hekg+m16BC5+s5yBBhipYCjpgYBhk3YCjo/YB0/YChu8IB27YChsuIB3/YChtyIB21YChtyIB5jYChrkIB\
      73YChrkIB2vYChrkIB73YChrkIB2pYCht+IB1rYChu8IB35YChsuIB6tYChowIB73YChowIB9hYChrkIB2\
      pYChwyIB2vYCht+IBz1YChrkIB73YChowIB73YCht4IB2vYChp6IB73YChowIB73YC4+YDnwwIEo1QChns\
      IB87YChnsIB87YChnsIB87YChnsIB87YCjs+IB87YChnsIB87YChnsIB87YChnsIB87YCjs+IB87YChnsI\
      B87YChnsIB87YChnsIB87YClxmIBhijYChikIBhijYChikIBhijYChikIBhjtYChg6IBhjtYChikIBhijY\
      ChikIBhijYChikIBhijYChikIBhijYChikIBhjtYChikIBhijYChikIBhijYChikIBhijYChikIBhijYCh\
      ikIBhjtYChg6IBhjtYChikIBhijYChikIBhijYChikIBhijYChikIBhijYChikIBhjtYChg6IBhjtYChik\
      IBhijYChikIBhijYChikIBhijYC+mIBhmhYC+mIBhnrYC88IBhnrYC88IBhnrYC+mIBhmhYC+mIBhmhYC+\
      mIBhnrYC88IBhnrYC88IBhnrYC+mIBhmhYC+mIBhmhYC+mIBhmhYC+mIBhnrYC88IBhnrYC88IBhnrYC+m\
      IBhmhYC+mIBhmhYC+mIBhnrYC88IBhnrYC88IBhnrYC", "AST4ADT,M3.2.0,M11.1.0", "CA+4439-06336 Atlantic - NS (most areas), PE");
    ("America/Havana", "-19768,0,LMT;-19776,0,HMT;-14400,1,CDT;-18000,0,CST;-18000,0,CST;-14400,1,CDT",
     "hTjpw80rRBii7us8RDlujo9BC27YD49uICxhYDhzmICyrYDhzmICxhYDl72ICxhYDhzmICxhYDhokgIC21\
      YDhtmIC3zYDhjoIC9hYDho2IC7xYDhrqIChijYDhikIChijYDhikIChjtYDhikIC+lYDhmiIC+rYDhl8IC\
      +xYDhl2IChijYDhikIChjtYDhg6IChjtYDhjuIC87YD+mIChnrYD88IChnrYDhnsIC87YDhnsIC87YDhns\
      IC87YDhnsIC+lYDhmiIC+lYD88IChnrYD88IChnrYD+mIChmhYD+mIChmhYDhg6IChk3YDhg6IChjuAEhg\
      6AChjuAEhg6AChjuAEhg6AChjuAEhg6AChjuAEhikAChikAEhikAChjuAE/wAFhnsAE88AFho2AE88AFhn\
      sAE88AFhnsAE+mAFhmiAE+mAFhmiAE88AFlxmAE4+AFhrqAE6oAFhqgAE4+AFhrqAE6oAFhrqAE6oAFhs0\
      AE6oAF", "CST5CDT,M3.2.0/0,M11.1.0/1", "CU+2308-08222 ");
    ("America/Hermosillo", "-26632,0,LMT;-25200,0,MST;-21600,0,CST;-21600,1,MDT;-25200,0,MST",
     "All270nBBr0sACnrjYE/kID87YEhiqIC1xhYEjzviYDhmhYE+mIDhmhYE+mIDhmhYE", "MST7", "MX+2904-11058 Sonora");
    ("America/Indiana/Indianapolis", "-20678,0,LMT;-18000,1,CDT;-21600,0,CST;-21600,0,CST;-18000,1,CWT;-18000,1,CPT;-180\
      00,0,EST;-14400,1,EDT",
     "hei+gv/qBDipxnQBhnrYC88IBhnrYChurkIByrYC5kIEnwvYFo2AChnsIB87YChnsIB87YChnsIB87YChn\
      sIB87YCho2IB7xYCho2IB87YChnsIB87YChnsIB87YChnsIB87YChnsIGlm1YChnsIG3xrYHhijYGhikIH\
      hijYGir66IHhnrYG", "EST5EDT,M3.2.0,M11.1.0", "US+394606-0860929 Eastern - IN (most areas)");
    ("America/Indiana/Knox", "-20790,0,LMT;-18000,1,CDT;-21600,0,CST;-18000,1,CWT;-18000,1,CPT;-21600,0,CST;-180\
      00,0,EST;-21600,0,CST",
     "hei+gv/qBFipxnQBhnrYC88IBhnrYChv20IDnwvYEo2ACjr0IB87YChnsIB87YChnsIB87YCho2IB7xYCh\
      o2IB87YChnsIB87YChnsIB87YChnsIB87YChnsIBhjtYChikIBhijYChikIB87YChnsIB87YChnsIBhijY\
      ChikIBhjtYChikIBhijYChikIGjmrYCnwmIBhijYChikIBhijYChikIBhijYChikIBhijYChikIBhjtYCh\
      ikIBhijYChikIBhijYCtkIBh3jYC2qIBht9YChikIBhjtYChg6IBhjtYChikIBhijYChikIBhijYChikIB\
      hijYChikIBhijYChikIBhjtYChg6IBhjtYChikIBhijYChikIBhijYChikIBhijYC+mIBhmhYC+mIBhnrY\
      C88IBhnrYC88IBhnrYC+mIBhmhYG+8qABhnsAC", "CST6CDT,M3.2.0,M11.1.0", "US+411745-0863730 Central - IN (Starke)");
    ("America/Indiana/Marengo", "-20723,0,LMT;-18000,1,CDT;-21600,0,CST;-18000,1,CWT;-18000,1,CPT;-21600,0,CST;-180\
      00,0,EST;-14400,1,EDT",
     "hei+gv/qBFipxnQBhnrYC88IBhnrYChv20IDnwvYEo2ACr9+IB87YClv8IB87YChnsIB87YCho2IB87YCh\
      nsIB87YChnsIB87YChnsIB87YChnsIB87YCho2IGxjpYHhijYGhikIHhijYGhikIHhjtYGhikIHhijYGhi\
      kIHhijYGtkIBh3kAG2qAHht9YGihkoIHhnrYG", "EST5EDT,M3.2.0,M11.1.0", "US+382232-0862041 Eastern - IN (Crawford)");
    ("America/Indiana/Petersburg", "-20947,0,LMT;-18000,1,CDT;-21600,0,CST;-18000,1,CWT;-18000,1,CPT;-21600,0,CST;-180\
      00,0,EST;-14400,1,EDT",
     "hci+gv/qBFipxnQBhnrYC88IBhnrYChv20IDnwvYEo2AC0wnYB7yICho2IB87YChnsIB87YChnsIB87YCh\
      nsIB87YChnsIB87YCho2IBhijYChikIBhijYChikIBhijYChikIBhijYChikIGjn1YChikIBhijYChikIB\
      hijYChikIBhijYChikIBhijYChikIBhjtYChikIBhijYChikIBhijYCtkIBh3jYC2qIBht9YChikIBhjtY\
      Chg6IBhjtYGh86uABhnsAC4+IBhszYG", "EST5EDT,M3.2.0,M11.1.0", "US+382931-0871643 Eastern - IN (Pike)");
    ("America/Indiana/Tell_City", "-20823,0,LMT;-18000,1,CDT;-21600,0,CST;-18000,1,CWT;-18000,1,CPT;-21600,0,CST;-180\
      00,0,EST;-14400,1,EDT;-18000,1,CDT;-21600,0,CST",
     "hei+gv/qBFipxnQBhnrYC88IBhnrYChv20IDnwvYEo2AC0wnYB7yICho2IB87YChnsIB87YChnsIB87YCh\
      nsIB87YChnsIB87YCho2IBhijYChikIBhijYChikIBhijYChikIGnwlYChikIBhijYChikIHhijQGhikIH\
      hijYGir66IBhnsAC", "CST6CDT,M3.2.0,M11.1.0", "US+375711-0864541 Central - IN (Perry)");
    ("America/Indiana/Vevay", "-20416,0,LMT;-18000,1,CDT;-21600,0,CST;-18000,1,CWT;-18000,1,CPT;-21600,0,CST;-180\
      00,0,EST;-14400,1,EDT",
     "hei+gv/qBFipxnQBhnrYC88IBhnrYChv20IDnwvYEo2ACyq2IGhgj1YHhijYGhikIHhijYGhikIHhjtYGh\
      ikIHhijYGinxgIHhnrYG", "EST5EDT,M3.2.0,M11.1.0", "US+384452-0850402 Eastern - IN (Switzerland)");
    ("America/Indiana/Vincennes", "-21007,0,LMT;-18000,1,CDT;-21600,0,CST;-18000,1,CWT;-18000,1,CPT;-21600,0,CST;-180\
      00,0,EST;-14400,1,EDT",
     "hci+gv/qBFipxnQBhnrYC88IBhnrYChv20IDnwvYEo2AChnsIB87YCuimIB87YChnsIB87YCho1YB7yICh\
      o2IB87YChnsIB87YChnsIB87YChnsIB87YChnsIBhjtYChikIB7xYCho2IBhijYChikIBhijYChikIGq2x\
      YHhijYGhikIHhijYGir66IBhnsAC4+IBhszYG", "EST5EDT,M3.2.0,M11.1.0", "US+384038-0873143 Eastern - IN (Da, Du, K, Mn)");
    ("America/Indiana/Winamac", "-20785,0,LMT;-18000,1,CDT;-21600,0,CST;-18000,1,CWT;-18000,1,CPT;-21600,0,CST;-180\
      00,0,EST;-14400,1,EDT",
     "hdi+gv/qBFipxnQBhnrYC88IBhnrYChv20IDnwvYEo2AChnsIB87YChnsIB87YChnsIB87YChnsIB87YCh\
      o2IB7xYCho2IB87YChnsIB87YChnsIB87YChnsIB87YChnsIBhjtYChikIBhijYChikIB87YChnsIB87YC\
      hnsIB87YChnsIB87YCho2IGxjpYHhijYGhikIHhijYGir66IBhnsAC4+IH", "EST5EDT,M3.2.0,M11.1.0", "US+410305-0863611 Eastern - IN (Pulaski)");
    ("America/Inuvik", "0,0,-00;-25200,1,PDT;-28800,0,PST;-25200,0,MST;-21600,1,MDT",
     "hengg5noBChpr0QBhijYChikIBhijYChikIBhijYChikIBhijYChikIBhjtYChg6IBhjtYChikIBhijYCh\
      ikIEhijQDhikIEhijYDhikIEhijYDhikIEhjtYDhg6IEhjtYDhikIEhijYDhikIEhijYDhikIEhijYD+mI\
      EhmhYD+mIEhnrYD88IEhnrYD88IEhnrYD+mIEhmhYD+mIEhmhYD+mIEhnrYD88IEhnrYD88IEhnrYD+mIE\
      hmhYD+mIEhmhYD+mIEhmhYD+mIEhnrYD88IEhnrYD88IEhnrYD+mIEhmhYD+mIEhmhYD+mIEhnrYD88IEh\
      nrYD88IEhnrYD", "MST7MDT,M3.2.0,M11.1.0", "CA+682059-1334300 Mountain - NT (west)");
    ("America/Iqaluit", "0,0,-00;-14400,1,EPT;-18000,0,EST;-14400,1,EDT;-14400,1,EWT;-21600,0,CST;-18000,1,\
      CDT;-14400,1,EDT;-18000,0,EST",
     "hemstyw4BEmwjYBo1YCh48uIDhijYChikIDhijYChikIDhijYChikIDhijYChikIDhjtYChg6IDhjtYChi\
      kIDhijYChikIDhijYChikIDhijYChikIDhijYChikIDhjtYChg6IDhjtYChikIDhijYChikIDhijYChikI\
      DhijYC+mIDhmhYC+mIDhnrYC88IDhnrYC88IDhnrYC+mIDhmhYC+mIDhmhYC+mIDhnrYC88IDhnrYC88ID\
      hnrYC+mIDhmhYC+mIDhmhYC+mIDhmhYC+mIDhnrYF88QGhnrYC88ADhnrYC+mIDhmhYC+mIDhmhYC+mIDh\
      nrYC88IDhnrYC88IDhnrYC", "EST5EDT,M3.2.0,M11.1.0", "CA+6344-06828 Eastern - NU (most areas)");
    ("America/Jamaica", "-18430,0,LMT;-18430,0,KMT;-18000,0,EST;-14400,1,EDT",
     "Ajpw8x3dBhvomACj0v1ynFDh3jYC2qIDht9YChikIDhjtYChg6IDhjtYChikIDhijYChikIDhijYChikID\
      hijYChikIDhijYChikIDhjtYChg6IDhjtYC", "EST5", "JM+175805-0764736 ");
    ("America/Juneau", "54139,0,LMT;-32261,0,LMT;-28800,0,PST;-25200,1,PWT;-25200,1,PPT;-25200,1,PDT;-2880\
      0,1,YDT;-32400,0,YST;-28800,1,AKDT;-32400,0,AKST",
     "heh/4r+9DBh94w6vJCiugnz9XDnwvIEo2QChyusIFhijYChikIFhijYChikIFhjtYChikIFhijYChikIFh\
      ijYCtkIFh3jYC2qIFht9YChikIFhjtYChg6IFhjtYChikIFhijYChikIFhijYChikIGhikAChikAFhijYC\
      hikIFhjtYChg6IFhjtYHl6AJ8qQIhijYJhikIIhijYJhikIIhijYJ+mIIhmhYJ+mIIhnrYJ88IIhnrYJ88\
      IIhnrYJ+mIIhmhYJ+mIIhmhYJ+mIIhnrYJ88IIhnrYJ88IIhnrYJ+mIIhmhYJ+mIIhmhYJ+mIIhmhYJ+mI\
      IhnrYJ88IIhnrYJ88IIhnrYJ+mIIhmhYJ+mIIhmhYJ+mIIhnrYJ88IIhnrYJ88IIhnrYJ", "AKST9AKDT,M3.2.0,M11.1.0", "US+581807-1342511 Alaska - Juneau area");
    ("America/Kentucky/Louisville", "-20582,0,LMT;-18000,1,CDT;-21600,0,CST;-21600,0,CST;-18000,1,CWT;-18000,1,CPT;-180\
      00,0,EST;-14400,1,EDT",
     "hei+gv/qBDipxnQBhnrYC88IBhnrYCjn2IB3hYChqh8IB87YC5kIEnwvYFo2AChizmyZBl45lJCor4IB7x\
      YCho2IB87YChnsIB87YChnsIB87YChnsIB87YChnsIB87YCho2IBhijYChikIBhijYChikIBhijYChikIB\
      hijYChikIBhjtYChikIBv3YGuvqAHhijYGhikIHhijYGhikIHhijYGhikIHhjtYGhikIHhijYGhikIHhij\
      YGtkIBh3kAG2qAHht9YGhikIHhjtYGhg6IHhjtYGhikIHhijYGhikIHhijYGhikIHhijYGhikIHhijYGhi\
      kIHhjtYGhg6IHhjtYGhikIHhijYGhikIHhijYGhikIHhijYG+mIHhmhYG+mIHhnrYG88IHhnrYG88IHhnr\
      YG+mIHhmhYG+mIHhmhYG+mIHhnrYG88IHhnrYG88IHhnrYG+mIHhmhYG+mIHhmhYG+mIHhmhYG+mIHhnrY\
      G88IHhnrYG88IHhnrYG+mIHhmhYG+mIHhmhYG+mIHhnrYG88IHhnrYG88IHhnrYG", "EST5EDT,M3.2.0,M11.1.0", "US+381515-0854534 Eastern - KY (Louisville area)");
    ("America/Kentucky/Monticello", "-20364,0,LMT;-18000,1,CDT;-21600,0,CST;-18000,1,CWT;-18000,1,CPT;-21600,0,CST;-144\
      00,1,EDT;-18000,0,EST",
     "hei+gv/qBFipxnQBhnrYC88IBhnrYChv20IDnwvYEo2AChwqkIBhijYChikIBhijYChikIBhijYChikIBh\
      jtYChikIBhijYChikIBhijYCtkIBh3jYC2qIBht9YChikIBhjtYChg6IBhjtYChikIBhijYChikIBhijYC\
      hikIBhijYChikIBhijYChikIBhjtYChg6IBhjtYChikIBhijYChikIBhijYChikIBhijYC+mIBhmhYC+mI\
      BhnrYC88IBhnrYC88IBhnrYC+mIBhmhYC+mIBhmhYC+mIBhnrYC88IBhnrYC88IBhnrYC+mIBhmhYC+mIB\
      hmhYC+mIBhmhYC+mIBhnrYC88IBhnrYH88AGhnrYH+mIGhmhYH+mIGhmhYH+mIGhnrYH88IGhnrYH88IGh\
      nrYH", "EST5EDT,M3.2.0,M11.1.0", "US+364947-0845057 Eastern - KY (Wayne)");
    ("America/Kralendijk", "-15865,0,LMT;-14400,0,AST;-10800,1,APT;-10800,1,AWT",
     "Aj686q7TBixh+uwPDng+YCo1QB", "AST4", "BQ+120903-0681636 ");
    ("America/La_Paz", "-16356,0,LMT;-16356,0,CMT;-12756,1,BST;-14400,0,-04",
     "Ajpw8t2JBi5tuAC9zYDmnik1iXD", "<-04>4", "BO-1630-06809 ");
    ("America/Lima", "-18492,0,LMT;-18516,0,LMT;-14400,1,-04;-18000,0,-05",
     "Ajpw8x7ZBhi90uxRDh3rsk3ZCw7YDhhmIChijYDhikIChijYDjh+6ICw7YDhzyICw7YDl80ICw7YDohiIC\
      w7YDiysxx7fD", "<-05>5", "PE-1203-07703 ");
    ("America/Los_Angeles", "-28378,0,LMT;-25200,1,PDT;-28800,0,PST;-25200,1,PWT;-25200,1,PPT;-28800,0,PST",
     "hei+gwtsBFipxnQBhnrYC88IBhnrYChv20IDnwvIEo2QCkz1nkZBhwo8zJCi64AB7yACho2AB88AChnsAB\
      88AChnsAB88AChnsAB88AChnsAB88ACho2AB88AChnsAB88AChnsAB88AChnsAB88AChnsAB88ACho2AB7\
      yACho2ABhikAChikABhikAChikABhikAChikABhjuAChg6ABhjuAChikIBhijYChikIBhijYChikIBhijY\
      ChikIBhijYChikIBhjtYChikIBhijYChikIBhijYCtkIBh3jYC2qIBht9YChikIBhjtYChg6IBhjtYChik\
      IBhijYChikIBhijYChikIBhijYChikIBhijYChikIBhjtYChg6IBhjtYChikIBhijYChikIBhijYChikIB\
      hijYC+mIBhmhYC+mIBhnrYC88IBhnrYC88IBhnrYC+mIBhmhYC+mIBhmhYC+mIBhnrYC88IBhnrYC88IBh\
      nrYC+mIBhmhYC+mIBhmhYC+mIBhmhYC+mIBhnrYC88IBhnrYC88IBhnrYC+mIBhmhYC+mIBhmhYC+mIBhn\
      rYC88IBhnrYC88IBhnrYC", "PST8PDT,M3.2.0,M11.1.0", "US+340308-1181434 Pacific");
    ("America/Lower_Princes", "=America/Kralendijk", "", "", "SX+180305-0630250 ");
    ("America/Maceio", "-8572,0,LMT;-7200,1,-02;-10800,0,-03",
     "Ak21p0nZChhszw2JBhh7AChi2IBhh3YChj1wIB5wAChq+AB21YCht4IB27YCht4IBw7YC3h6IBvxYCh/gI\
      BrhYCht+IBw7YCht+IB2vYCht+IB21YChl6qIB49YChqgIB0/YChvuIBz1YChvoIBz1YChwyIB2pYCskwI\
      B2pYCn5sIB7xYChqgIBizYCii+IB3zYCijyj41fC", "<-03>3", "BR-0940-03543 Alagoas, Sergipe");
    ("America/Managua", "-20708,0,LMT;-20712,0,MMT;-21600,0,CST;-18000,0,EST;-18000,1,CDT;-21600,0,CST",
     "Ajpw82mJBiz04uoJCipi413RDj6/YCo3yIEyxYChx2IEyxYC41nIDhygYCyyIDox9YCx2uIEhg5YChnsYE\
      87QC", "CST6", "NI+1209-08617 ");
    ("America/Manaus", "-14404,0,LMT;-10800,1,-03;-14400,0,-04",
     "Ak21p/0JChhszsqZBhh7AChi2IBhh3YChj1wIB5wAChq+AB21YCht4IB27YCht4IBw7YC3h6IBvxYCh/gI\
      BrhYCht+IBw7YCht+IB2vYCht+IB21YChl6qIB49YChqgIB0/YChvuIBz1YCsl6IB3zYCiyzk28fC", "<-04>4", "BR-0308-06001 Amazonas (east)");
    ("America/Marigot", "=America/Kralendijk", "", "", "MF+1804-06305 ");
    ("America/Martinique", "-14660,0,LMT;-14660,0,FFMT;-14400,0,AST;-10800,1,ADT",
     "Ajpw8qsJBht0uACkh1my/ZDhg5YC", "AST4", "MQ+1436-06105 ");
    ("America/Matamoros", "-23400,0,LMT;-21600,0,CST;-18000,1,CDT;-21600,0,CST",
     "hYll27tmBBkt5qQChnrYDv9oIChmhYD+mIChmhYD+mIChmhYD+mIChnrYD88IChnrYDhjuIC7xYDhjuICh\
      mhYD+mIChmhYD+mIChnrYD88IChnrYD88IChnrYD88IChnrYD+mIChmhYD+mIChmhYD", "CST6CDT,M3.2.0,M11.1.0", "MX+2550-09730 Coahuila, Nuevo Leon, Tamaulipas (US border)");
    ("America/Mazatlan", "-25540,0,LMT;-25200,0,MST;-21600,0,CST;-21600,1,MDT;-25200,0,MST",
     "All270nBBr0sACnrjYE/kID87YEhiqIC1xhYEjzviYDhmhYE+mIDhmhYE+mIDhmhYE+mIDhnrYE88IDhnr\
      YEhjuID7xYEhjuIDhmhYE+mIDhmhYE+mIDhnrYE88IDhnrYE88IDhnrYE88IDhnrYE+mIDhmhYE+mIDhmh\
      YE+mIDhnrYE88IDhnrYE88IDhnrYE+mIDhmhYE+mIDhmhYE+mIDhmhYE+mIDhnrYE88IDhnrYE88IDhnrY\
      E+mIDhmhYE+mIDhmhYE+mIDhnrYE88IDhnrYE", "MST7", "MX+2313-10625 Baja California Sur, Nayarit (most areas), Sinaloa");
    ("America/Menominee", "-21027,0,LMT;-18000,1,CDT;-21600,0,CST;-18000,1,CWT;-18000,1,CPT;-18000,0,EST;-216\
      00,0,CST",
     "hejhu9k2HCh9l7xxbBhnrYC88IBhnrYChv20IDnwvYEo2AChnsIB87YChp8iIBhjtYClq0IFoypYBhikAC\
      tkIBh3jYC2qIBht9YChikIBhjtYChg6IBhjtYChikIBhijYChikIBhijYChikIBhijYChikIBhijYChikI\
      BhjtYChg6IBhjtYChikIBhijYChikIBhijYChikIBhijYC+mIBhmhYC+mIBhnrYC88IBhnrYC88IBhnrYC\
      +mIBhmhYC+mIBhmhYC+mIBhnrYC88IBhnrYC88IBhnrYC+mIBhmhYC+mIBhmhYC+mIBhmhYC+mIBhnrYC8\
      8IBhnrYC88IBhnrYC+mIBhmhYC+mIBhmhYC+mIBhnrYC88IBhnrYC88IBhnrYC", "CST6CDT,M3.2.0,M11.1.0", "US+450628-0873651 Central - MI (Wisconsin border)");
    ("America/Merida", "-21508,0,LMT;-21600,0,CST;-18000,0,EST;-18000,1,CDT;-21600,0,CST",
     "All27tmBBkgr+QCh6pYE832IDhmhYE+mIDhmhYE+mIDhmhYE+mIDhnrYE88IDhnrYEhjuID7xYEhjuIDhm\
      hYE+mIDhmhYE+mIDhnrYE88IDhnrYE88IDhnrYE88IDhnrYE+mIDhmhYE+mIDhmhYE+mIDhnrYE88IDhnr\
      YE88IDhnrYE+mIDhmhYE+mIDhmhYE+mIDhmhYE+mIDhnrYE88IDhnrYE88IDhnrYE+mIDhmhYE+mIDhmhY\
      E+mIDhnrYE88IDhnrYE", "CST6", "MX+2058-08937 Campeche, Yucatan");
    ("America/Metlakatla", "54822,0,LMT;-31578,0,LMT;-28800,0,PST;-25200,1,PWT;-25200,1,PPT;-25200,1,PDT;-3240\
      0,0,AKST;-28800,1,AKDT",
     "hGh/4r+9DBh94w5kTCiugn1oNDnwvIEo2QChyusIFhijYChikIFhijYChikIFhjtYChikIFhijYChikIFh\
      ijYCtkIFh3jYC2qIFht9YChikIFhjtYChg6IFhjtYChikIFhijYChikIFhijYChikIFhijYChikIFhijYC\
      hikIFhjtYChg6IFhjtYCikv8IG4+IHhszYG30IHhszYG30IHhszYCuuAG", "AKST9AKDT,M3.2.0,M11.1.0", "US+550737-1313435 Alaska - Annette Island");
    ("America/Mexico_City", "-23796,0,LMT;-25200,0,MST;-21600,0,CST;-21600,1,MDT;-25200,0,MST;-18000,1,CDT;-180\
      00,1,CWT;-21600,0,CST",
     "All270nBBr0sACnrjYE/kID87YEhiqICu09YF6nYCjj+IF1lYCl5uIG51YCssmIF/vYCjh5gYFhmhYC+mI\
      FhmhYC+mIFhmhYC+mIFhnrYC88IFhnrYChjuIF7xYChjuIFhmhYC+mIFhmhYC+mIFhnrYC88IFhnrYC88I\
      FhnrYC88IFhnrYC+mIFhmhYC+mIFhmhYC+mIFhnrYC88IFhnrYC88IFhnrYC+mIFhmhYC+mIFhmhYC+mIF\
      hmhYC+mIFhnrYC88IFhnrYC88IFhnrYC+mIFhmhYC+mIFhmhYC+mIFhnrYC88IFhnrYC", "CST6", "MX+1924-09909 Central Mexico");
    ("America/Miquelon", "-13480,0,LMT;-14400,0,AST;-10800,0,-03;-7200,1,-02",
     "Akx78ryRBkhx9mpRCu6sIDhmhYC+mIDhnrYC88IDhnrYC88IDhnrYC+mIDhmhYC+mIDhmhYC+mIDhnrYC8\
      8IDhnrYC88IDhnrYC+mIDhmhYC+mIDhmhYC+mIDhmhYC+mIDhnrYC88IDhnrYC88IDhnrYC+mIDhmhYC+m\
      IDhmhYC+mIDhnrYC88IDhnrYC88IDhnrYC4+IDhszYC30IDhszYC30IDhszYC4+IDhszYC30IDhszYC30I\
      DhszYC30IDhszYC30IDhszYC30IDhszYC4+IDhszYC30IDhszYC30IDhszYC30IDhszYC30IDhszYC4+ID\
      hszYC30IDhszYC30IDhszYC30IDhszYC30IDhszYC30IDhszYC4+IDhszYC30IDhszYC30IDhszYC30IDh\
      szYC30IDhszYC4+IDhszYC30IDhszYC30IDhszYC30IDhszYC30IDhszYC30IDhszYCtgt7fC", "<-03>3<-02>,M3.2.0,M11.1.0", "PM+4703-05620 ");
    ("America/Moncton", "-15548,0,LMT;-18000,0,EST;-10800,1,ADT;-14400,0,AST;-10800,1,AWT;-10800,1,APT",
     "hei+j727ZBhi6rkpJDhh8kIChk3YD/puACxhYDhzmICxhYDhzmICxhYDhzmICxhYDhzmICxhYDhzmICxhY\
      Dhx2IC2pYDhs6IC3tYDhqmIC7rYD5qQEnwwIFo1QDhnsIC87YDhnsIC87YDhnsIC87YDhnsIC87YDho2IC\
      7xYDho2IC87YDhnsIC87YDhnsIC87YDhnsIC87YDhnsIC87YDho2IC87YDhnsIChijYDhikIChijYDhikI\
      ChijYDhikIChjtYDhikIChijYDhikIChijYDhikIChijYDhikIChijYDhikIChjtYDhg6IChjtYDhikICh\
      ijYDhikIChijYDhikIChijYDhikIChijYDhikIChjtYDhikIChijYDjmsIChijYDhikIChijYDhikIChjt\
      YDhg6IChjtYDhikIChijYDhikIChijYDhikIChijYDhikIChijYDhikIChjtYDhg6IChjtYDhikIChijYD\
      hikIChijYDhikIChijYD+mIChmhYD+mIChnrYD88IChnrYD88IChnrYD+mIChmhYD+mIChmhYD6w56ZChn\
      rYD88IChnrYD88IChnrYD+mIChmhYD+mIChmhYD+mIChmhYD+mIChnrYD88IChnrYD88IChnrYD+mIChmh\
      YD+mIChmhYD+mIChnrYD88IChnrYD88IChnrYD", "AST4ADT,M3.2.0,M11.1.0", "CA+4606-06447 Atlantic - New Brunswick");
    ("America/Monterrey", "-24076,0,LMT;-25200,0,MST;-21600,0,CST;-21600,1,MDT;-25200,0,MST;-18000,1,CDT;-216\
      00,0,CST",
     "All27tmBBr0sICnrjYE/kID87YEhiqICj37wIFhnrYCv9oIFhmhYC+mIFhmhYC+mIFhmhYC+mIFhnrYC88\
      IFhnrYChjuIF7xYChjuIFhmhYC+mIFhmhYC+mIFhnrYC88IFhnrYC88IFhnrYC88IFhnrYC+mIFhmhYC+m\
      IFhmhYC+mIFhnrYC88IFhnrYC88IFhnrYC+mIFhmhYC+mIFhmhYC+mIFhmhYC+mIFhnrYC88IFhnrYC88I\
      FhnrYC+mIFhmhYC+mIFhmhYC+mIFhnrYC88IFhnrYC", "CST6", "MX+2540-10019 Durango; Coahuila, Nuevo Leon, Tamaulipas (most areas)");
    ("America/Montevideo", "-13491,0,LMT;-13491,0,MMT;-14400,0,-04;-12600,0,-0330;-10800,1,-03;-10800,0,-03;-9\
      000,1,-0230;-7200,1,-02;-5400,1,-0130;-7200,1,-02",
     "AksmzyzHB5uqACmt1p4bEhipYDhiqEEhijcDhiqEEhijcDwngEE87cDhnsEE87cDhnsEE87cDhnsEE87cD\
      ho2EE7xcDho2EE7xcDhjuEEhijcDhnsEE87cD3oEEi93cGw7cFhi1iEGhg5cFr6EHplYFq76IHhg5YFl20\
      IGhjncFi/0EHprYFj/qIHv3YFjmsIIqvUGhg6IF1gEHyrYFj2kIHutYFhzmIHxhYFh16IHutYFqwIHh8rY\
      FwyuIHunYFh16IHv3YFhs0IH2pYFhs0IH49YFhs0IH3zYFhrqIH49YF43uIHhjuIFhk4IH87YFhmiIH+lY\
      FhnsIH87YFhnsIH87YFhnsIH+lYFhmiIH+lYFhmiIH+lYFhnsIH87YFhnsIH87YFhnsIH87YFhrgw7rfF", "<-03>3", "UY-345433-0561245 ");
    ("America/Montserrat", "-14932,0,LMT;-14400,0,AST",
     "Akx+w6xBB", "AST4", "MS+1643-06213 ");
    ("America/Nassau", "-18570,0,LMT;-14400,1,EWT;-18000,0,EST;-14400,1,EPT;-14400,1,EDT",
     "hekzm9hoVCh4322sNBl25YCl6IBhkwQDshIChn0uYEhijYChikIEhjtYChg6IEhjtYChikIEhijYChikIE\
      hijYChikIEhijYChikIEhijYChikIEhjtYChikIEhijYChikIEhijYChikIEhijYChikIEhijYChikIEhj\
      tYChg6IEhjtYChikIEhijYChikIEhijYChikIEhijYChikIEhijYChikIEhjtYChg6IEhjtYChikIEhijY\
      ChikIEhijYChikIEhijYC+mIEhmhYC+mIEhnrYC88IEhnrYC88IEhnrYC+mIEhmhYC+mIEhmhYC+mIEhnr\
      YC88IEhnrYC88IEhnrYC+mIEhmhYC+mIEhmhYC+mIEhmhYC+mIEhnrYC88IEhnrYC88IEhnrYC+mIEhmhY\
      C+mIEhmhYC+mIEhnrYC88IEhnrYC88IEhnrYC", "EST5EDT,M3.2.0,M11.1.0", "BS+2505-07721 ");
    ("America/New_York", "-17762,0,LMT;-14400,1,EDT;-18000,0,EST;-18000,0,EST;-14400,1,EWT;-14400,1,EPT",
     "hei+gv4pBDipxnQBhnrYC88IBhnrYC88IBho1YChg6IB87YCho2IB7xYCho2IB87YChnsIB87YChnsIB87\
      YChnsIB87YChnsIB87YCho2IB87YChnsIB87YChnsIB87YChnsIB87YChnsIB87YCho2IB7xYCho2IB87Y\
      ChnsIB87YChnsIB87YChnsIB87YChnsIB87YCho2IB7xYCho2IB87YChnsIB87YC5kIEnwwAFo1YChnsIB\
      87YChnsIB87YChnsIB87YChnsIB87YCho2IB7xYCho2IB87YChnsIB87YChnsIB87YChnsIB87YChnsIBh\
      jtYChikIBhijYChikIBhijYChikIBhijYChikIBhijYChikIBhjtYChikIBhijYChikIBhijYChikIBhij\
      YChikIBhijYChikIBhjtYChg6IBhjtYChikIBhijYChikIBhijYChikIBhijYChikIBhijYChikIBhjtYC\
      hikIBhijYChikIBhijYCtkIBh3jYC2qIBht9YChikIBhjtYChg6IBhjtYChikIBhijYChikIBhijYChikI\
      BhijYChikIBhijYChikIBhjtYChg6IBhjtYChikIBhijYChikIBhijYChikIBhijYC+mIBhmhYC+mIBhnr\
      YC88IBhnrYC88IBhnrYC+mIBhmhYC+mIBhmhYC+mIBhnrYC88IBhnrYC88IBhnrYC+mIBhmhYC+mIBhmhY\
      C+mIBhmhYC+mIBhnrYC88IBhnrYC88IBhnrYC+mIBhmhYC+mIBhmhYC+mIBhnrYC88IBhnrYC88IBhnrYC", "EST5EDT,M3.2.0,M11.1.0", "US+404251-0740023 Eastern (most areas)");
    ("America/Nome", "46702,0,LMT;-39698,0,LMT;-39600,0,NST;-36000,1,NWT;-36000,1,NPT;-39600,0,BST;-3600\
      0,1,BDT;-32400,0,YST;-28800,1,AKDT;-32400,0,AKST",
     "heh/4r+9DBh94xpgDCiugn6vdDnwuQEo3IChugtYFkt+QGhijYFhikIGhijYFhikIGhjtYFhikIGhijYFh\
      ikIGhijYFtkIGh3jYF2qIGht9YFhikIGhjtYFhg6IGhjtYFhikIGhijYFhikIGhijYFhikIGhijYFhikIG\
      hijYFhikIGhjtYFhg6IGhjtYHl5IJ8qQIhijYJhikIIhijYJhikIIhijYJ+mIIhmhYJ+mIIhnrYJ88IIhn\
      rYJ88IIhnrYJ+mIIhmhYJ+mIIhmhYJ+mIIhnrYJ88IIhnrYJ88IIhnrYJ+mIIhmhYJ+mIIhmhYJ+mIIhmh\
      YJ+mIIhnrYJ88IIhnrYJ88IIhnrYJ+mIIhmhYJ+mIIhmhYJ+mIIhnrYJ88IIhnrYJ88IIhnrYJ", "AKST9AKDT,M3.2.0,M11.1.0", "US+643004-1652423 Alaska (west)");
    ("America/Noronha", "-7780,0,LMT;-3600,1,-01;-7200,0,-02",
     "Ak21py2JChhszrmZBhh7AChi2IBhh3YChj1wIB5wAChq+AB21YCht4IB27YCht4IBw7YC3h6IBvxYCh/gI\
      BrhYCht+IBw7YCht+IB2vYCht+IB21YChl6qIB49YChqgIB0/YChvuIBz1YChvoIBz1YChwyIB2pYC00mI\
      B7xYChqgIBhpYCikoIB3zYCijyj/2fC", "<-02>2", "BR-0351-03225 Atlantic islands");
    ("America/North_Dakota/Beulah", "-24427,0,LMT;-21600,1,MDT;-25200,0,MST;-21600,1,MWT;-21600,1,MPT;-25200,0,MST;-180\
      00,1,CDT;-21600,0,CST",
     "hWi+gwmrBFipxnQBhnrYC88IBhnrYChv20IDnwvQEo2IChul8IBhijYChikIBhijYChikIBhijYChikIBh\
      ijYChikIBhjtYChikIBhijYChikIBhijYCtkIBh3jYC2qIBht9YChikIBhjtYChg6IBhjtYChikIBhijYC\
      hikIBhijYChikIBhijYChikIBhijYChikIBhjtYChg6IBhjtYChikIBhijYChikIBhijYChikIBhijYC+m\
      IBhmhYC+mIBhnrYC88IBhnrYC88IBhnrYC+mIBhmhYC+mIBhmhYC+mIBhnrYC88IBhnrYC88IBhnrYC+mI\
      BhmhYC+mIBhmhYC+mIBhmhYC+mIBhnrYC88IBhnrYC88IBhnrYC+mIBhmhYC+mIBhmhYC+mIBhnrYC88IB\
      hnrYC88IBhnrYC4+IBhszYC30IBhszYC30IBhszYC4+IBhszYH", "CST6CDT,M3.2.0,M11.1.0", "US+471551-1014640 Central - ND (Mercer)");
    ("America/North_Dakota/Center", "-24312,0,LMT;-21600,1,MDT;-25200,0,MST;-21600,1,MWT;-21600,1,MPT;-25200,0,MST;-180\
      00,1,CDT;-21600,0,CST",
     "hei+gwmrBFipxnQBhnrYC88IBhnrYChv20IDnwvQEo2IChul8IBhijYChikIBhijYChikIBhijYChikIBh\
      ijYChikIBhjtYChikIBhijYChikIBhijYCtkIBh3jYC2qIBht9YChikIBhjtYChg6IBhjtYChikIBhijYC\
      hikIBhijYChikIBhijYChikIBhijYChikIBhjtYChg6IBhjtYChikIBhijYChikIBhijYChikIBhijYC+m\
      IBhmhYC+mIBhnrYC88IBhnrYC88IBhnrYC+mIBhmhYC+mIBhmhYH+mAGhnrYH88IGhnrYH88IGhnrYH+mI\
      GhmhYH+mIGhmhYH+mIGhmhYH+mIGhnrYH88IGhnrYH88IGhnrYH+mIGhmhYH+mIGhmhYH+mIGhnrYH88IG\
      hnrYH88IGhnrYH", "CST6CDT,M3.2.0,M11.1.0", "US+470659-1011757 Central - ND (Oliver)");
    ("America/North_Dakota/New_Salem", "-24339,0,LMT;-21600,1,MDT;-25200,0,MST;-21600,1,MWT;-21600,1,MPT;-25200,0,MST;-180\
      00,1,CDT;-21600,0,CST",
     "hei+gwmrBFipxnQBhnrYC88IBhnrYChv20IDnwvQEo2IChul8IBhijYChikIBhijYChikIBhijYChikIBh\
      ijYChikIBhjtYChikIBhijYChikIBhijYCtkIBh3jYC2qIBht9YChikIBhjtYChg6IBhjtYChikIBhijYC\
      hikIBhijYChikIBhijYChikIBhijYChikIBhjtYChg6IBhjtYChikIBhijYChikIBhijYChikIBhijYC+m\
      IBhmhYC+mIBhnrYC88IBhnrYC88IBhnrYC+mIBhmhYC+mIBhmhYC+mIBhnrYC88IBhnrYC88IBhnrYC+mI\
      BhmhYC+mIBhmhYC+mIBhmhYC+mIBhnrYC88IBhnrYC88IBhnrYC+mIBhmhYC+mIBhmhYH+mAGhnrYH88IG\
      hnrYH88IGhnrYH", "CST6CDT,M3.2.0,M11.1.0", "US+465042-1012439 Central - ND (Morton rural)");
    ("America/Nuuk", "-12416,0,LMT;-10800,0,-03;-10800,0,-03;-7200,1,-02;-7200,1,-02;-7200,0,-02;-3600,1\
      ,-01",
     "Ak7wh0gBBj350qlBEhg5AChikADhikAChikADhikAChikADhikAChikADhjuAChikADhikAChikADhikAC\
      hikADhikAChikADhikAChikADhikAChikADhjuAChikADhikAChikADhikAChikADhikAChikADhikAChi\
      kADhikAChjuADhnsAC88ADhnsAC88ADhnsAC88ADho2AC7yADho2AC7yADho2AC88ADhnsAC88ADhnsAC8\
      8ADho2AC7yADho2AC7yADho2AC7yADho2AC88ADhnsAC88ADhnsAC88ADho2AC7yADho2AC7yADho2AC88\
      ADhnsAC88ADhnsAC88ADhnsAC88ADho2AC7yADho2AC7yADho2AC88ADhnsAC88ADhnsAC88ADho2AC7yA\
      Dho2AC7yAFilyAGhnsAF88AGhnsAF88AGhnsAF88AGho2AF7yAGho2AF7yAGho2AF88AGhnsAF88AGhnsA\
      F88AGho2AF7yAGho2AF7yAGho2AF7yAGho2AF88AGhnsAF88AGhnsAFumgmfF", "<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "GL+6411-05144 most of Greenland");
    ("America/Ojinaga", "-25060,0,LMT;-25200,0,MST;-21600,0,CST;-21600,1,MDT;-25200,0,MST;-18000,1,CDT;-216\
      00,0,CST",
     "ell270nBBr0sACnrjYE/kID87YEhiqICkpgkIFhmhYC+mIFhmhYC+mQDhmhYE+mIDhnrYE88IDhnrYEhju\
      ID7xYEhjuIDhmhYE+mIDhmhYE+mIDhnrYE88IDhnrYE88IDhnrYE88IDhnrYE+mIDhmhYE+mIDhmhYE6oI\
      DhszYE30IDhszYE30IDhszYE30IDhszYE30IDhszYE30IDhszYE4+IDhszYE30IDhszYE30IDhszYE30ID\
      hszYE30IDhszYE4+IDhszYE30IDhrpYC", "CST6CDT,M3.2.0,M11.1.0", "MX+2934-10425 Chihuahua (US border - east)");
    ("America/Panama", "-19088,0,LMT;-19176,0,CMT;-18000,0,EST",
     "Ajpw8zhBBhit099RC", "EST5", "PA+0858-07932 ");
    ("America/Paramaribo", "-13240,0,LMT;-13252,0,PMT;-13236,0,PMT;-12600,0,-0330;-10800,0,-03",
     "Akxg2nrRBhtky+wZC0m/wvBDiprwiwJEjkonnkPE", "<-03>3", "SR+0550-05510 ");
    ("America/Phoenix", "-26898,0,LMT;-21600,1,MDT;-25200,0,MST;-21600,1,MWT;-25200,0,MST",
     "Ai+gwmrBEipxnQBhnrYC88IBhnrYChv20IDjx7poZCxiIDhipYChqu9tvJBhijYC", "MST7", "US+332654-1120424 MST - AZ (except Navajo)");
    ("America/Port-au-Prince", "-17360,0,LMT;-17340,0,PPMT;-14400,1,EDT;-18000,0,EST;-14400,1,EDT;-18000,0,EST",
     "hKjpw8v1BBhy89pqZDj81zqtJChg5YDhikIChijYDhikIChijYDhikIChijYDhikIChijYD+mQEhnsAF88\
      AEhnsAF88AEhnsAF+mAEhmiAF+mAEhmiAF+mAEhnsAF88AEhnsAF88AEhnsAF+mAEhmiAF+mAEhmiAFv9n\
      YChnrYD88IChnrYDrvwYChszYD30IChszYD30IChszYD30IChszYD", "EST5EDT,M3.2.0,M11.1.0", "HT+1832-07220 ");
    ("America/Port_of_Spain", "-14764,0,LMT;-14400,0,AST",
     "Akzm856ZB", "AST4", "TT+1039-06131 ");
    ("America/Porto_Velho", "-15336,0,LMT;-10800,1,-03;-14400,0,-04",
     "Ak21qhuRChhszqwRBhh7AChi2IBhh3YChj1wIB5wAChq+AB21YCht4IB27YCht4IBw7YC3h6IBvxYCh/gI\
      BrhYCht+IBw7YCht+IB2vYCht+IB21YChl6qIB49YChqgIB0/YChvuIBz1YCi9+w00fC", "<-04>4", "BR-0846-06354 Rondonia");
    ("America/Puerto_Rico", "=America/Kralendijk", "", "", "PR+182806-0660622 ");
    ("America/Punta_Arenas", "-17020,0,LMT;-16965,0,SMT;-18000,0,-05;-14400,0,-04;-14400,1,-04;-10800,1,-03;-144\
      00,0,-04;-10800,0,-03",
     "Ajpw8u/ZBhl1k00TCslyvgXBkj/+3LDhwunvXBvr4jgLEhjji3XC82IEhn3YC82IEhn3YC82IEhn3YC82I\
      Ehn9YC82ID07vYCruIDo3lYEhoqACpyADht9oAF7xYGhs0IF3zYGhk4IF87YGhnsIF87YGho2IF7xYGhmi\
      IF+lYGho2IF7xYGho2IF87YGhnsIF87YGhnsIF87YGho2IF7xYGho2IF7xYGho2IF87YGhnsIF87YGhnsI\
      F87YGhnsIF87YGho2IF7xYGho2IF7xYGho2IFhijYGhikIF87YGhnsIF87YGho2IF7xYGhjuIFhg5YGho2\
      IF87YGhnsIF87YGhnsIF87YGhnsIF87YGho2IF7xYGho2IF/vYGhk4IF87YGhk4IFhjtYGhjuIF87YGho2\
      IF7xYGho2IF7xYGho2IF7xYGho2IF87YGhnsIF87YGhnsIF87YGho2IF7xYGho2IF/vYGhk4IF87YGhnsI\
      Fhg5YGhjuIFhnrYGz2IFhvnYG30IFhszYG4+IFhrpYG4+IFjzvYGxiIF0/YHhn3x80fH", "<-03>3", "CL-5309-07055 Magallanes Region");
    ("America/Rankin_Inlet", "0,0,-00;-18000,1,CDT;-21600,0,CST;-18000,0,EST;-21600,0,CST",
     "hennxx3gBChg52ABhijYChikIBhijYChikIBhijYChikIBhijYChikIBhjtYChg6IBhjtYChikIBhijYCh\
      ikIBhijYChikIBhijYChikIBhijYChikIBhjtYChg6IBhjtYChikIBhijYChikIBhijYChikIBhijYC+mI\
      BhmhYC+mIBhnrYC88IBhnrYC88IBhnrYC+mIBhmhYC+mIBhmhYC+mIBhnrYC88IBhnrYC88IBhnrYC+mIB\
      hmhYC+mIBhmhYC+mIBhmhYC+mIBhnrYC88IBhnrYD88IBhnrYC+mIBhmhYC+mIBhmhYC+mIBhnrYC88IBh\
      nrYC88IBhnrYC", "CST6CDT,M3.2.0,M11.1.0", "CA+624900-0920459 Central - NU (central)");
    ("America/Recife", "-8376,0,LMT;-7200,1,-02;-10800,0,-03",
     "Ak21pz7RChhszxiRBhh7AChi2IBhh3YChj1wIB5wAChq+AB21YCht4IB27YCht4IBw7YC3h6IBvxYCh/gI\
      BrhYCht+IBw7YCht+IB2vYCht+IB21YChl6qIB49YChqgIB0/YChvuIBz1YChvoIBz1YChwyIB2pYC00mI\
      B7xYChqgIBhpYCikoIB3zYCijyj41fC", "<-03>3", "BR-0803-03454 Pernambuco");
    ("America/Regina", "-25116,0,LMT;-21600,1,MDT;-25200,0,MST;-21600,1,MWT;-21600,1,MPT;-21600,0,CST",
     "Akm/2pxZC33sunJBhk3YC405YB87YChnsIB87YChnsIB87YCho2IB7xYCho2IB87YClr+IBhijYChikIBh\
      g5YChjuIBhijYChjuIBhijYChikIBhijYC2wYDnwvQEo2IChk4IBhijYChk4IB87YChnsIB87YChnsIB87\
      YCho2IB7xYCho2IB87YChnsIB87YChnsIB87YChnsIB87YChnsIB87YCho2IB87YChnsIB87YCjr0IBhij\
      YChikIF", "CST6", "CA+5024-10439 CST - SK (most areas)");
    ("America/Resolute", "0,0,-00;-18000,1,CDT;-21600,0,CST;-18000,0,EST;-21600,0,CST",
     "hem1/ug4BCh05oABhijYChikIBhijYChikIBhijYChikIBhijYChikIBhjtYChg6IBhjtYChikIBhijYCh\
      ikIBhijYChikIBhijYChikIBhijYChikIBhjtYChg6IBhjtYChikIBhijYChikIBhijYChikIBhijYC+mI\
      BhmhYC+mIBhnrYC88IBhnrYC88IBhnrYC+mIBhmhYC+mIBhmhYC+mIBhnrYC88IBhnrYC88IBhnrYC+mIB\
      hmhYC+mIBhmhYC+mIBhmhYC+mIBhnrYC88IBhnrYD88IBhnrYC+mIBhmhYC+mIBhmhYC+mIBhnrYC88IBh\
      nrYC88IBhnrYD", "CST6CDT,M3.2.0,M11.1.0", "CA+744144-0944945 Central - NU (Resolute)");
    ("America/Rio_Branco", "-16272,0,LMT;-14400,1,-04;-18000,0,-05;-14400,0,-04;-18000,0,-05",
     "Ak21qjpBChhszv3BBhh7AChi2IBhh3YChj1wIB5wAChq+AB21YCht4IB27YCht4IBw7YC3h6IBvxYCh/gI\
      BrhYCht+IBw7YCht+IB2vYCht+IB21YChl6qIB49YChqgIB0/YChvuIBz1YChrzyIDrwtYChtwj9zfC", "<-05>5", "BR-0958-06748 Acre");
    ("America/Santarem", "-13128,0,LMT;-10800,1,-03;-14400,0,-04;-10800,0,-03",
     "Ak21p9kRChhszu6RBhh7AChi2IBhh3YChj1wIB5wAChq+AB21YCht4IB27YCht4IBw7YC3h6IBvxYCh/gI\
      BrhYCht+IBw7YCht+IB2vYCht+IB21YChl6qIB49YChqgIB0/YChvuIBz1YChrzyIDh3z+nrfD", "<-03>3", "BR-0226-05452 Para (west)");
    ("America/Santiago", "-16965,0,LMT;-16965,0,SMT;-18000,0,-05;-14400,0,-04;-14400,1,-04;-10800,1,-03;-108\
      00,1,-03;-14400,0,-04",
     "Ajpw8u8LBhq7mACslyvgXBkj/+3LDhwunvXBvr4jgLEhjji3XC82IEhn3YC82IEhn3YC82IEhn3YC82IEh\
      n9YC82ID07vYCruIDou3YFotYEhoqICpyADht9oAG7xYHhs0IG3zYHhk4IG87YHhnsIG87YHho2IG7xYHh\
      miIG+lYHho2IG7xYHho2IG87YHhnsIG87YHhnsIG87YHho2IG7xYHho2IG7xYHho2IG87YHhnsIG87YHhn\
      sIG87YHhnsIG87YHho2IG7xYHho2IG7xYHho2IGhijYHhikIG87YHhnsIG87YHho2IG7xYHhjuIGhg5YHh\
      o2IG87YHhnsIG87YHhnsIG87YHhnsIG87YHho2IG7xYHho2IG/vYHhk4IG87YHhk4IGhjtYHhjuIG87YHh\
      o2IG7xYHho2IG7xYHho2IG7xYHho2IG87YHhnsIG87YHhnsIG87YHho2IG7xYHho2IG/vYHhk4IG87YHhn\
      sIGhg5YHhjuIGhnrYHz2IGhvnYH30IGhszYH4+IGhrpYH4+IGjzvYHxiIGhzlYHxiIGhzlYHxiIGhszYH8\
      8IGhnrYH88IGhnrYH88IGhnrYH+mIGhmhYH88IGho1YH88IGhnrYH88IGhnrYH88IGhnrYH88IGhnrYH88\
      IGho1YH7yIGho1YH88IGhnrYH88IGhnrYH88IGhnrYH88IGhnrYH88IGho1YH7yIGho1YH88IGhnrYH88I\
      G2n37fG", "<-04>4<-03>,M9.1.6/24,M4.1.6/24", "CL-3327-07040 most of Chile");
    ("America/Santo_Domingo", "-16776,0,LMT;-16800,0,SDMT;-14400,1,EDT;-18000,0,EST;-16200,1,-0430;-14400,0,AST",
     "Ajpw8uwRBixrgy1RDh/lkk3BC21YDl2iIE2jcDhukEEwpcDh1oEEvrcDh08EEv3cDh0wEEv9cDh0qEFh31\
      iIDmyAF", "AST4", "DO+1828-06954 ");
    ("America/Sao_Paulo", "-11188,0,LMT;-7200,1,-02;-10800,0,-03",
     "Ak21p5rJChhszryZBhh7AChi2IBhh3YChj1wIB5wAChq+AB21YCht4IB27YCht4IBw7YC25gIB4rYCh/gI\
      BrhYCht+IBw7YCht+IB2vYCht+IB21YChl6qIB49YChqgIB0/YChvuIBz1YChvoIBz1YChwyIB2pYChvoI\
      B2pYCht+IB0/YChwyIByrYChwyIB3zYChs0IB3zYChs0IB2pYChs0IB49YChrwIB7rYChqgIB49YChqgIB\
      7xYChqgIB49YChs0IB3zYChwyIBz1YCht+IB2pYChw+IB0zYChs0IB3zYChwyIB0/YChrqIB3zYCht+IB2\
      pYCht+IB3zYChs0IB3zYChs0IB49YChs0IB2pYCht+IB2pYCht+IB3zYChs0IB3zYChs0IB3zYChs0IB3z\
      YChwyIBz1YChjy8/9fC", "<-03>3", "BR-2332-04637 Brazil (southeast: GO, DF, MG, ES, RJ, SP, PR, SC, RS)");
    ("America/Scoresbysund", "-5272,0,LMT;-7200,0,-02;-3600,1,-01;-7200,0,-02;-3600,0,-01;0,1,+00;0,1,+00;-3600,\
      1,-01;-7200,0,-02",
     "Ak7whmhRBj350xiRChg6ADhijQGhijYEhikAFhikAEhikAFhikAEhikAFhjuAEhikAFhikAEhikAFhikAE\
      hikAFhikAEhikAFhikAEhikAFhikAEhikAFhjuAEhikAFhikAEhikAFhikAEhikAFhikAEhikAFhikAEhi\
      kAFhikAEhjuAFhnsAE88AFhnsAE88AFhnsAE88AFho2AE7yAFho2AE7yAFho2AE88AFhnsAE88AFhnsAE8\
      8AFho2AE7yAFho2AE7yAFho2AE7yAFho2AE88AFhnsAE88AFhnsAE88AFho2AE7yAFho2AE7yAFho2AE88\
      AFhnsAE88AFhnsAE88AFhnsAE88AFho2AE7yAFho2AE7yAFho2AE88AFhnsAE88AFhnsAE88AFho2AE7yA\
      Fho2AE7yAFho2AE88AHhnsAI88AHhnsAI88AHhnsAI88AHho2AI7yAHho2AI7yAHho2AI88AHhnsAI88AH\
      hnsAI88AHho2AI7yAHho2AI7yAHho2AI7yAHho2AI88AHhnsAI88AHhnsAIumgmfI", "<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "GL+7029-02158 Scoresbysund/Ittoqqortoormiit");
    ("America/Sitka", "53927,0,LMT;-32473,0,LMT;-28800,0,PST;-25200,1,PWT;-25200,1,PPT;-25200,1,PDT;-3240\
      0,0,YST;-28800,1,AKDT;-32400,0,AKST",
     "heh/4r+9DBimo7ECiugnzwPDnwvIEo2QChyusIFhijYChikIFhijYChikIFhjtYChikIFhijYChikIFhij\
      YCtkIFh3jYC2qIFht9YChikIFhjtYChg6IFhjtYChikIFhijYChikIFhijYChikIFhijYChikIFhijYChi\
      kIFhjtYChg6IFhjtYGl6AI8qQHhijYIhikIHhijYIhikIHhijYI+mIHhmhYI+mIHhnrYI88IHhnrYI88IH\
      hnrYI+mIHhmhYI+mIHhmhYI+mIHhnrYI88IHhnrYI88IHhnrYI+mIHhmhYI+mIHhmhYI+mIHhmhYI+mIHh\
      nrYI88IHhnrYI88IHhnrYI+mIHhmhYI+mIHhmhYI+mIHhnrYI88IHhnrYI88IHhnrYI", "AKST9AKDT,M3.2.0,M11.1.0", "US+571035-1351807 Alaska - Sitka area");
    ("America/St_Barthelemy", "=America/Kralendijk", "", "", "BL+1753-06251 ");
    ("America/St_Johns", "-12652,0,LMT;-9052,1,NDT;-12652,0,NST;-9000,1,NDT;-12600,0,NST;-9000,1,NPT;-9000,1\
      ,NWT;-5400,1,NDDT;-9000,1,NDT",
     "hVi+n06uZCinmkQB+rYChnmIBhk3YChj5QByxYChxwIBhijYChikIBhijYChjuIBhg5YChjuIBhg5YChju\
      IBhg5YChjuIBhg5YChjuIBhijYChikIBhijYChjuIBhg5YChjuIBhg5YChjuIBhg5YChjuIBhg5YChjuIB\
      hijYChjuIBhg5YChjuIBhg5YC8wQEmi8zZDhg5YEhk4QD7xYEho2ID7xYEho2ID7xYEhqgID6nYEhqgID7\
      xYEho2ID7xYEho2IGm/ucFo1MEhqgID7xYEho2ID7xYEho2ID7xYEho2ID7xYEhqgID7xYEhmiID87YEhn\
      sID87YEhnsID87YEhnsID87YEhnsID87YEho2ID87YEhnsID87YEhnsID87YEhnsID87YEhnsIDhjtYEhi\
      kIDhijYEhikIDhijYEhikIDhijYEhikIDhijYEhikIDhjtYEhg6IDhjtYEhikIDhijYEhikIDhijYEhikI\
      DhijYEhikIDhijYEhikIDhjtYEhikIDhijYEhikIDhijYEhikIDhijYEhikIDhijYEhikIDhjtYEhg6IDh\
      jtYEhikIDhijYEhikIDhijYEhikIDhijYEhikIDhijYEhikIDhjtYEhg6IDhjtYEhikIDhijYEhikIDhij\
      YEhikIDhijYE6w56ZDhmhYE+mIHhnrQE88QDhnrYE88IDhnrYE+mIDhmhYE+mIDhmhYE+mIDhnrYE88IDh\
      nrYE88IDhnrYE+mIDhmhYE+mIDhmhYE+mIDhmhYE+mIDhnrYE88IDhnrYE88IDhnrYE+mIDhmhYE+mIDhm\
      hYE+mIDhnrYE88IDhnrYE88IDhnrYE4+IDhszYE30IDhszYE30IDhszYE4+IDhszYE30ID", "NST3:30NDT,M3.2.0,M11.1.0", "CA+4734-05243 Newfoundland, Labrador (SE)");
    ("America/St_Kitts", "-15052,0,LMT;-14400,0,AST",
     "Akzm86sZB", "AST4", "KN+1718-06243 ");
    ("America/St_Lucia", "-14640,0,LMT;-14640,0,CMT;-14400,0,AST",
     "Ajpw8qrBBhvisAC", "AST4", "LC+1401-06100 ");
    ("America/St_Thomas", "-15584,0,LMT;-14400,0,AST",
     "Akx+w72BB", "AST4", "VI+1821-06456 ");
    ("America/St_Vincent", "-14696,0,LMT;-14696,0,KMT;-14400,0,AST",
     "Ajpw8quRBhvisAC", "AST4", "VC+1309-06114 ");
    ("America/Swift_Current", "-25880,0,LMT;-21600,1,MDT;-25200,0,MST;-21600,1,MWT;-21600,1,MPT;-21600,0,CST",
     "Akm/2rhRC33ss3RBhk3YChx68IDnwvQEo2IChnsIB/vYChk4IB87YChnsIB87YChnsIB87YCwn4IBhijYC\
      jmsIBhijYChikIB87YCho2IB7xYC216IF", "CST6", "CA+5017-10750 CST - SK (midwest)");
    ("America/Tegucigalpa", "-20932,0,LMT;-18000,1,CDT;-21600,0,CST",
     "Alkpxl0JCj8p6o5ZB7xYCho2IB7xYChl2mIBxnYC", "CST6", "HN+1406-08713 ");
    ("America/Thule", "-16508,0,LMT;-10800,1,ADT;-14400,0,AST",
     "hek7wh7/ZCksu0huJBhijYChikIBhijYChjuIBhnrYC88IBhnrYC88IBhnrYC+mIBhmhYC+mIBhmhYC+mI\
      BhmhYC+mIBhnrYC88IBhnrYC88IBhnrYC+mIBhmhYC+mIBhmhYC+mIBhnrYC88IBhnrYC88IBhnrYC", "AST4ADT,M3.2.0,M11.1.0", "GL+7634-06847 Thule/Pituffik");
    ("America/Tijuana", "-28084,0,LMT;-25200,0,MST;-28800,0,PST;-25200,0,MST;-25200,1,PDT;-25200,1,PWT;-252\
      00,1,PPT;-28800,0,PST",
     "hYll270nBBko8ACnrwIDnrjYC52IEhijYC2zyIFnizYGxqACljwIEh1nYCi4wIE7rYCho2YE87YChnsIE8\
      7YCjr0AE88AChnsAE88ACho2AE88AChnsAE88AChnsAE88AChnsAE88AChnsAE88AChhriIEhjtYChg6IE\
      hjtYChikIEhijYChikIEhijYChikIEhijYChikIEhijYChikIEhjtYChg6IEhjtYChikIEhijYChikIEhi\
      jYChikIEhijYC+mIEhmhYC+mIEhnrYC88IEhnrYC88IEhnrYC+mIEhmhYC+mIEhmhYC+mIEhnrYC88IEhn\
      rYC88IEhnrYC+mIEhmhYC+mIEhmhYC+mIEhmhYC+mIEhnrYC88IEhnrYC88IEhnrYC+mIEhmhYC+mIEhmh\
      YC+mIEhnrYC88IEhnrYC88IEhnrYC88IEhnrYC+mIEhmhYC+mIEhmhYC", "PST8PDT,M3.2.0,M11.1.0", "MX+3232-11701 Baja California");
    ("America/Toronto", "-19052,0,LMT;-14400,1,EDT;-18000,0,EST;-14400,1,EWT;-14400,1,EPT",
     "hejy958uZChr5otoJBhk3YC9hUBhnlcChjuYB7xIChrqYB3hYChtmIB3zYChs0IB3zYChrqIB6nYChqgIB\
      6nYChqgIB6nYChqgIB7xYCho2IB87YChnsIB87YChnsIB87YChnsIB87YCho2IB7xYCho2IB87YChnsIB8\
      7YChnsIB87YChnsIB87YChnsIB87YChnsIB87YCho2IB7xYCho2IBj6oADnwwAEo1YChnsIB87YChnsIB8\
      7YChnsIB87YChnsIBho1YC88IBhnrYC88IB87YChnsIB87YChnsIB87YChnsIB87YChnsIB87YCho2IB87\
      YChnsIBhijYChikIBhijYChikIBhijYChikIBhjtYChikIBhijYChikIBhijYChikIBhijYChikIBhijYC\
      hikIBhjtYChg6IBhjtYChikIBhijYChikIBhijYChikIBhijYChikIBhijYChikIBhjtYChikIBhijYChi\
      kIBhijYChikIBhijYChikIBhijYChikIBhjtYChg6IBhjtYChikIBhijYChikIBhijYChikIBhijYChikI\
      BhijYChikIBhjtYChg6IBhjtYChikIBhijYChikIBhijYChikIBhijYC+mIBhmhYC+mIBhnrYC88IBhnrY\
      C88IBhnrYC+mIBhmhYC+mIBhmhYC+mIBhnrYC88IBhnrYC88IBhnrYC+mIBhmhYC+mIBhmhYC+mIBhmhYC\
      +mIBhnrYC88IBhnrYC88IBhnrYC+mIBhmhYC+mIBhmhYC+mIBhnrYC88IBhnrYC88IBhnrYC", "EST5EDT,M3.2.0,M11.1.0", "CA+4339-07923 Eastern - ON & QC (most areas)");
    ("America/Tortola", "-15508,0,LMT;-14400,0,AST",
     "Akx+w7xJB", "AST4", "VG+1827-06437 ");
    ("America/Vancouver", "-29548,0,LMT;-25200,1,PDT;-28800,0,PST;-25200,1,PWT;-25200,1,PPT",
     "hei+n17uZCigvtjrJBhk3YChx68IDnwvIEo2QChnsIB87YChnsIB87YChnsIB87YChnsIB87YCho2IB7xY\
      Cho2IB87YChnsIB87YChnsIB87YChnsIB87YChnsIB87YCho2IB87YChnsIB87YChnsIB87YChnsIB87YC\
      hnsIB87YCho2IB7xYCho2IBhijYChikIBhijYChikIBhijYChikIBhjtYChg6IBhjtYChikIBhijYChikI\
      BhijYChikIBhijYChikIBhijYChikIBhjtYChikIBhijYChikIBhijYChikIBhijYChikIBhijYChikIBh\
      jtYChg6IBhjtYChikIBhijYChikIBhijYChikIBhijYChikIBhijYChikIBhjtYChg6IBhjtYChikIBhij\
      YChikIBhijYChikIBhijYC+mIBhmhYC+mIBhnrYC88IBhnrYC88IBhnrYC+mIBhmhYC+mIBhmhYC+mIBhn\
      rYC88IBhnrYC88IBhnrYC+mIBhmhYC+mIBhmhYC+mIBhmhYC+mIBhnrYC88IBhnrYC88IBhnrYC+mIBhmh\
      YC+mIBhmhYC+mIBhnrYC88IBhnrYC88IBhnrYC", "PST8PDT,M3.2.0,M11.1.0", "CA+4916-12307 Pacific - BC (most areas)");
    ("America/Whitehorse", "-32412,0,LMT;-28800,1,YDT;-32400,0,YST;-28800,1,YWT;-28800,1,YPT;-25200,1,YDDT;-28\
      800,0,PST;-25200,1,PDT;-25200,0,MST",
     "Aj9w6lpZChhmpgxJBhk3YChnsIB9/IChv1wYDnwvAEo2YChp8hYFhjuAC2qAG+p+IHhijYGhikIHhijYGh\
      ikIHhjtYGhg6IHhjtYGhikIHhijYGhikIHhijYGhikIHhijYG+mIHhmhYG+mIHhnrYG88IHhnrYG88IHhn\
      rYG+mIHhmhYG+mIHhmhYG+mIHhnrYG88IHhnrYG88IHhnrYG+mIHhmhYG+mIHhmhYG+mIHhmhYG+mIHhnr\
      YG88IHhnrYG88IHhnrYG+mIHhmhYG+mIHhmhYG+mIHhnrYG88IHhnrYG88IHhnrYG4+IHhszYG30IHhszY\
      G30IHhszYG4+IHhszYG30IHhszYG30IHhszYG30IHhszYG30IHhszYG30IHhszYG4+IHhszYG30IHhszYG\
      30IHhszYG30IHhszYG30IHhszII", "MST7", "CA+6043-13503 MST - Yukon (east)");
    ("America/Winnipeg", "-23316,0,LMT;-18000,1,CDT;-21600,0,CST;-18000,1,CWT;-18000,1,CPT;-18000,1,CDT;-216\
      00,0,CST",
     "hejk8y4pJCh2j1l0ZB7xYCjr0YBhk3YChn2wIB49YCpruIDnwvYEo2AChqgIB87YChk4IB87YChnsIB87Y\
      ChnsIB87YCho8IB8vYChnyIB87YChnsIB87YChnsIB87YChnsIB87YChnsIB87YCho2IB87YChnsIB87YC\
      hnsIB87YChnsIBhijYChikIB87YClxmIB7xYClxmIFhjuAGhikAFhikAGhikAFhikAGhikAFhikAGhikAF\
      hikAGhikAFhjuAGhikAFhikAGhikAFhikAGhikAFhikAGhikAFhikAGhikAFhjuAGhg6AFhjuAGhikAFhi\
      kAGhikAFhikAGhikAFhikAGhikAFhikAGhikAFhjuAGhg6AFhjuAGhikAFhikAGhikAFhikAGhikAFhikA\
      G+mAFhmiAG+mAFhnsAG88AFhnsAG88AFhnsAG+mAFhmiAG+mAFhmiAG+mAFhnsAG88AFhnsAG88AFhnsAG\
      +mAFhmiAG+mAFhmiAG+mAFhmiAG+mAFhnsAG88AFhnsAG88AFhnsAG+mAFhmiAG+mAFhmiAG+mAFhnsAG8\
      8AFhnsAG88ABhnrYC", "CST6CDT,M3.2.0,M11.1.0", "CA+4953-09709 Central - ON (west), Manitoba");
    ("America/Yakutat", "52865,0,LMT;-33535,0,LMT;-32400,0,YST;-28800,1,YWT;-28800,1,YPT;-28800,1,YDT;-2880\
      0,1,AKDT;-32400,0,AKST",
     "heh/4r+9DBh94w8+dCiugn4vDDnwvAEo2YChyusIFhijYChikIFhijYChikIFhjtYChikIFhijYChikIFh\
      ijYCtkIFh3jYC2qIFht9YChikIFhjtYChg6IFhjtYChikIFhijYChikIFhijYChikIFhijYChikIFhijYC\
      hikIFhjtYChg6IFhjtYCl5YH8qQGhijYHhikIGhijYHhikIGhijYH+mIGhmhYH+mIGhnrYH88IGhnrYH88\
      IGhnrYH+mIGhmhYH+mIGhmhYH+mIGhnrYH88IGhnrYH88IGhnrYH+mIGhmhYH+mIGhmhYH+mIGhmhYH+mI\
      GhnrYH88IGhnrYH88IGhnrYH+mIGhmhYH+mIGhmhYH+mIGhnrYH88IGhnrYH88IGhnrYH", "AKST9AKDT,M3.2.0,M11.1.0", "US+593249-1394338 Alaska - Yakutat");
    ("Antarctica/Casey", "0,0,-00;28800,0,+08;39600,0,+11;28800,0,+08",
     "An+j7moBBi3p2QC57IBjw8YC19YDp/vYCi+2IBhnsYC+lABhl2YC9nIBhiztzZC6wrxJBhhvluZC6wrxJB\
      hhvluZC6hmsJB7+9nvfB", "<+08>-8", "AQ-6617+11031 Casey");
    ("Antarctica/Davis", "0,0,-00;25200,0,+07;18000,0,+05;25200,0,+07",
     "AnnzxggBBw2kIApjnYBi3j8YC7gIDjv3YC1+IDhw3wkjfD", "<+07>-7", "AQ-6835+07758 Davis");
    ("Antarctica/DumontDUrville", "0,0,-00;36000,0,+10",
     "Am03x7oBBq43QAqo4QBk44v+3fB", "<+10>-10", "AQ-6640+14001 Dumont-d'Urville");
    ("Antarctica/Macquarie", "0,0,-00;36000,0,AEST;39600,1,AEDT;36000,0,AEST;0,0,-00;39600,1,AEDT;36000,0,AEST",
     "hWj8g0rgBBhkmqAChg6ADkqlQEh+g+QBhp40AFhikADhnsAF4+ADhrqAF4+ADhrqAF6oADhrqAF2qADht+\
      AF30ADhs0AF30ADhs0AF30ADhs0AF4+ADhs0AF30ADhs0AF30ADhs0AF30ADhs0AF30ADhs0AF30ADhs0A\
      F88ADho2AF7yADho2AF30ADhs0AF30ADhs0AF30ADhrqAF7yADhqgAF7yADhqgAF6oADhqgAF6oADhqgAF\
      88ADhjuAFhg6ADhjuAFhg6ADhjuAFhg6ADhjuAFhg6ADhjuAFhikADhjuAFhg6ADhjuAFhg6ADhjuAFhg6\
      ADhjuAFhg6AD88AFhnsADhk4AFhg6ADhjuAFhg6ADhjuAFhg6ADhjuAFhg6ADhjuAFhikADhikAFhg6ADh\
      k4AFhikADhikAFhikADhikAF", "AEST-10AEDT,M10.1.0,M4.1.0/3", "AU-5430+15857 Macquarie Island");
    ("Antarctica/Mawson", "0,0,-00;21600,0,+06;18000,0,+05",
     "Anikg5oBBj3k/ACh1k3u7fC", "<+05>-5", "AQ-6736+06253 Mawson");
    ("Antarctica/McMurdo", "0,0,-00;46800,1,NZDT;43200,0,NZST;43200,0,NZST",
     "hdnl1n0wBDhoqjQB1gACht+AB4+AChs0AB30AChs0AB30AChs0AB30AChs0AB30AChs0AB30AChs0AB4+A\
      Chs0AB30AChs0AB30AChs0AB30AChs0AB30AChs0AB30AChs0AB4+AChs0AB30ACho2AB+mAChmiAB+mAC\
      hmiAB+mAChmiAB/wAChk4AB/wAChk4AB/wAChk4AB/wAChmiAB+mAChmiAB+mAChmiAB/wAChk4AB/wACh\
      k4AB/wAChmiAB+mAChmiAB+mAChmiAB/wAChk4AB/wAChk4AB/wAChk4AB/wAC", "NZST-12NZDT,M9.5.0,M4.1.0/3", "AQ-7750+16636 New Zealand time - McMurdo, South Pole");
    ("Antarctica/Palmer", "0,0,-00;-14400,0,-04;-10800,1,-03;-7200,1,-02;-10800,0,-03;-10800,1,-03;-14400,0,-\
      04;-10800,0,-03",
     "An2zi2wBCriYBhq4IC51YBhq4IC/1YBhikIChjtYBhikIChijYBhikIEpmxYDyrYExj8IB+sIF87YGhnsI\
      F87YGho2IF7xYGho2IF7xYGho2IFhijYGhikIF87YGhnsIF87YGho2IF7xYGhjuIFhg5YGho2IF87YGhns\
      IF87YGhnsIF87YGhnsIF87YGho2IF7xYGho2IF/vYGhk4IF87YGhk4IFhjtYGhjuIF87YGho2IF7xYGho2\
      IF7xYGho2IF7xYGho2IF87YGhnsIF87YGhnsIF87YGho2IF7xYGho2IF/vYGhk4IF87YGhnsIFhg5YGhju\
      IFhnrYGz2IFhvnYG30IFhszYG4+IFhrpYG4+IFjzvYGxiIF0/YEhn3x80fE", "<-03>3", "AQ-6448-06406 Palmer");
    ("Antarctica/Rothera", "0,0,-00;-10800,0,-03",
     "Aotgo2wBBjy/3pvfB", "<-03>3", "AQ-6734-06808 Rothera");
    ("Antarctica/Syowa", "0,0,-00;10800,0,+03",
     "Ann2lsgBBk4p6z/fB", "<+03>-3", "AQ-690022+0393524 Syowa");
    ("Antarctica/Troll", "0,0,-00;7200,1,+02;0,0,+00;0,0,+00",
     "Aqih1jwBDoiIBho2AC7yABho2AC7yABho2AC88ABhnsAC88ABhnsAC88ABho2AC7yABho2AC7yABho2AC8\
      8ABhnsAC88ABhnsAC88ABhnsAC88ABho2AC7yABho2AC7yABho2AC88ABhnsAC88ABhnsAC88ABho2AC7y\
      ABho2AC7yABho2AC88ABhnsAC88ABhnsAC88ABhnsAC88ABho2AC7yABho2AC7yABho2AC88ABhnsAC88A\
      BhnsAC88ABho2AC7yABho2AC7yABho2AC7yABho2AC88ABhnsAC88ABhnsACumgmfC", "<+00>0<+02>-2,M3.5.0/1,M10.5.0/3", "AQ-720041+0023206 Troll");
    ("Antarctica/Vostok", "0,0,-00;25200,0,+07;18000,0,+05",
     "Anprik4BBitqmIAhznYBh+q4YC6wi9sfC", "<+05>-5", "AQ-7824+10654 Vostok");
    ("Arctic/Longyearbyen", "3208,0,LMT;7200,1,CEST;3600,0,CET;7200,1,CEST;3600,0,CET;10800,1,CEMT;10800,1,CEMT\
      ;7200,1,CEST;3600,0,CET",
     "iUjv0pw/RChrtm62RB82IChk+QD88AEhnsAD88AEhujoADlxmAE7yADhjuAEhikADhikAEhikADp3YF3iA\
      BqqIE7yADhhgAEhh+IDmxYGplYBysIEhk4AD/wAEhjuADhg6AEihpwAHhg6AIhikAHhikAIhikAHhikAIh\
      ikAHhikAIhikAHhjuAIhikAHhikAIhikAHhikAIhikAHhikAIhikAHhikAIhikAHhikAIhikAHhjuAIhik\
      AHhikAIhikAHhikAIhikAHhikAIhikAHhikAIhikAHhikAI", "CET-1CEST,M3.5.0,M10.5.0/3", "SJ+7800+01600 ");
    ("Asia/Aden", "10794,0,LMT;10800,0,+03",
     "Am6sk8lNBllz7j6TB", "<+03>-3", "YE+1245+04512 ");
    ("Asia/Almaty", "18468,0,LMT;18000,0,+05;25200,1,+07;21600,0,+06;21600,0,+06;25200,1,+07;21600,1,+0\
      6;18000,0,+05;25200,1,+07",
     "Alqjl99ZBrxp51JDjs1xYChipYDhikIChipYDhikIChipYDhiqIChikQEhikAFhikAEhikAFhikAEhikAF\
      hikAEhikAFhikAEhikAFhikAEhikAFhjuAEhikAGhikIH1gAEtjYFhikAEhikAFhikAEhikAFhikAEhikA\
      FhikAEhjuAFhnsAE88AFhnsAE88AFhnsAE88AFho2AE7yAFho2AE7yAFho2AE88AFhnsAE88AFhnsAE88A\
      Fho2AEhpr9QB6j889fB", "<+05>-5", "KZ+4315+07657 most of Kazakhstan");
    ("Asia/Amman", "8624,0,LMT;10800,1,EEST;7200,0,EET;7200,0,EET;10800,1,EEST;10800,0,+03",
     "Al20vrtBCiv56xxBB19YChn4IB81YChn4IB81YChn+IBhivYChh+IB81YChnyIB81YCt9qIBhipYChi2IB\
      hijYChikIBhijYChikIBhjtYChn+IB8pYChmiIB+lYChksIB+xYChk4IBhg5YChikIBhijYChikIB/vYCh\
      miIB+mADhmiAB/wADhk4AB/wADhk4AB/wADh10AEv+ADhjoAEhiqADhh+AEhiqADhikABhikADhikABhns\
      AD88ABhmiAD/wABhikADhikABhnsAD88ABhnsAD88ABho2AD7yABho2AD7yABho2AD88ABhnsAD88ABj2j\
      YCysIBho2AD7yABho2AD88ABhnsAD88ABhnsAD88ABhnsAD88ABhnsAD88ABho2AD7yABho2AD2qABht+A\
      F800gpfF", "<+03>-3", "JO+3157+03556 ");
    ("Asia/Anadyr", "42596,0,LMT;43200,0,+12;50400,1,+14;46800,0,+13;46800,1,+13;43200,0,+12;46800,1,+1\
      3;43200,1,+12;39600,0,+11;43200,0,+12",
     "Alqjku5ZBrxp3yJDjs1xYChipYDhikIEhiqABhikIEhipYBhiqIEhikQFhikAGhikAFhikAGhikAFhikAG\
      hikAFhikAGhikAFhikAGhikAFhikAGhjuAFhikAHhikII1gAFtjYGhikAFhikAGhikAFhikAGhikAFhikA\
      GhikAFhjuAGhnsAF88AGhnsAF88AGhnsAF88AGho2AF7yAGho2AF7yAGho2AF88AGhnsAF88AGhnsAF88A\
      Gho2AF7yAGho2AF7yAGho2AF7yAGho2AF88AGhnsAF88AGhnsAF88AHho2II7yAFhyuogofF", "<+12>-12", "RU+6445+17729 MSK+09 - Bering Sea");
    ("Asia/Aqtau", "12064,0,LMT;14400,0,+04;18000,0,+05;21600,0,+06;21600,1,+06;18000,0,+05;21600,1,+0\
      6;18000,1,+05;14400,0,+04;18000,0,+05",
     "AlqjmquBBrxp0mBCjt37YDhijYEhiqAChikIEhipYChiqIEhikQFhikAGhikAFhikAGhikAFhikAGhikAF\
      hikAGhikAFhikAGhikAFhikAGhjuAFhikAHhikII1gAFtjYGhikAFhikAGhikAFhikAGhikAIhikIHhikA\
      IhjuAHhnsAI88AHhnsAI88AHhnsAI88AHho2AI7yAHho2AI7yAHho2AI88AHhnsAI88AHhnsAI88AHho2A\
      Fh+vv4xfF", "<+05>-5", "KZ+4431+05016 Mangghystau/Mankistau");
    ("Asia/Aqtobe", "13720,0,LMT;14400,0,+04;18000,0,+05;21600,1,+06;21600,0,+06;18000,0,+05;21600,1,+0\
      6;18000,1,+05;14400,0,+04;21600,1,+06;18000,0,+05",
     "AlqjmnmRBrxp3tRCjs1xYDhipYEhikADhiqAChikIDhipYChiqIDhikQFhikAGhikAFhikAGhikAFhikAG\
      hikAFhikAGhikAFhikAGhikAFhikAGhjuAFhikAHhikII1gAFtjYGhikAFhikAGhikAFhikAGhikAFhikA\
      GhikAFhjuAGhnsAF88AGhnsAF88AGhnsAF88AGho2AF7yAGho2AF7yAGho2AF88AGhnsAF88AGhnsAF88A\
      Gho2AFh+vv/yfF", "<+05>-5", "KZ+5017+05710 Aqtobe/Aktobe");
    ("Asia/Ashgabat", "14012,0,LMT;14400,0,+04;21600,1,+06;18000,0,+05;18000,0,+05;21600,1,+06;18000,1,+0\
      5;14400,0,+04;18000,0,+05",
     "Alqjmm0JBrxp3/ZDjs1xYChipYDhikIChipYDhikIChipYDhiqIChikQEhikAFhikAEhikAFhikAEhikAF\
      hikAEhikAFhikAEhikAFhikAEhikAFhjuAEhikAGhikIH1gADi2w9upfD", "<+05>-5", "TM+3757+05823 ");
    ("Asia/Atyrau", "12464,0,LMT;10800,0,+03;18000,0,+05;21600,0,+06;21600,1,+06;18000,0,+05;21600,1,+0\
      6;18000,1,+05;14400,0,+04;18000,0,+05",
     "Alqjmp1BBrxp8gBCjt37QDhijYEhiqAChikIEhipYChiqIEhikQFhikAGhikAFhikAGhikAFhikAGhikAF\
      hikAGhikAFhikAGhikAFhikAGhjuAFhikAHhikII1gAFtjYGhikAFhikAGhikAFhikAGhikAFhikAGhikA\
      FhjuAGhnsAF88AGhnsAF88AGhnsAF88AHho2II7yAHho2AI7yAHho2AI88AHhnsAI88AHhnsAI88AHho2A\
      Fh+vv4xfF", "<+05>-5", "KZ+4707+05156 Atyrau/Atirau/Gur'yev");
    ("Asia/Baghdad", "10660,0,LMT;10656,0,BMT;10800,0,+03;14400,1,+04;10800,0,+03;14400,1,+04",
     "Ajpw649ZBh01mlwJCj5gg13BD81YChh+IDhivYChiqIDhipYChikIDhh+IEhikAFhikAEhikAFhikAEhik\
      AFhikAEhikAFhikAEhikAFhjuAEhiqQFhiqAEhiqAFhiqAEhikAFhiqAEhikAFhiqAEhikAFhiqAEhiqAF\
      hiqAEhikAFhiqAEhikAFhiqAEhikAFhiqAEhiqAFhiqAEhikAFhiqAEhikAFhiqAEhikAFhiqAEhiqAFhi\
      qAEhikAFhiqAEhikAFhiqAEhikAFhiqAEh4//j3fE", "<+03>-3", "IQ+3321+04425 ");
    ("Asia/Bahrain", "12140,0,LMT;12600,0,+0330;14400,0,+04;10800,0,+03",
     "Amqvt2pJBkzv2rJCh86hcDj7u12zfD", "<+03>-3", "BH+2623+05035 ");
    ("Asia/Baku", "11964,0,LMT;10800,0,+03;18000,1,+05;14400,0,+04;14400,0,+04;18000,1,+05;14400,1,+0\
      4;10800,0,+03;18000,1,+05;14400,0,+04",
     "Alqjmq0JBh94h7wZDhzxtYChipYDhikIChipYDhikIChipYDhiqIChikQEhikAFhikAEhikAFhikAEhikA\
      FhikAEhikAFhikAEhikAFhikAEhikAFhjuAEhikAGhikIHhikAGhikAEnwmQIhnsAJ87YChnsAD88AChns\
      AD88ACho2AD7yACho2AD7yACho2AD88AChnsAD88AChnsAD88ACho2AD7yACho2AD7yACho2AD7yACho2A\
      D88AChnsAD88AChnsAD88ACho2AD7yACho2AD7yACho2AD88AChnsAD88AChnsAD88AChnsADhp6vynfD", "<+04>-4", "AZ+4023+04951 ");
    ("Asia/Bangkok", "24124,0,LMT;24124,0,BMT;25200,0,+07",
     "Ai226i8JBi2koACm9y2sjXC", "<+07>-7", "TH+1345+10031 ");
    ("Asia/Barnaul", "20100,0,LMT;21600,0,+06;28800,1,+08;25200,0,+07;25200,0,+07;28800,1,+08;25200,1,+0\
      7;21600,0,+06;25200,1,+07;25200,0,+07",
     "Alh61+/ZBz55xyJDjs1xYChipYDhikIChipYDhikIChipYDhiqIChikQEhikAFhikAEhikAFhikAEhikAF\
      hikAEhikAFhikAEhikAFhikAEhikAFhjuAEhikAGhikIH1gAEtjYFhikAEhikAFhikAEhikAFhikAEhikA\
      Fr5II2rAHhjuAGhnsAH88AGhnsAH88AGhnsAH88AGho2AH7yAGho2AH7yAGho2AH88AGhnsAH88AGhnsAH\
      88AGho2AH7yAGho2AH7yAGho2AH7yAGho2AH88AGhnsAH88AGhnsAH88AGho2AH7yAEn1tYHjhkIEhphkq\
      7fE", "<+07>-7", "RU+5322+08345 MSK+04 - Altai");
    ("Asia/Beirut", "8520,0,LMT;10800,1,EEST;7200,0,EET",
     "iOi227hrRCir16wyRBhnxYC+gIBhipYChg0IBhk3YChk4IB7xYCin+2IB81YChn4IB81YChn4IB81YChn+\
      IB81YChn4IB81YC2+uIBy9YChn4IB81YChn4IB81YChn4IB81YChn+IB81YChn4IB81YChnyIB81YCr+wI\
      B/vYChk+IB/vYChk+IB/vYChk+IB/vYChq+IB51YChm0IB95YChk+IB/vYChk+IB/vYChlkIB9nYChg6IB\
      hijYChikIBhijYChikIBhijYChjuIBhijYChikIBhijYChikIBhijYC", "EET-2EEST,M3.5.0/0,M10.5.0/0", "LB+3353+03530 ");
    ("Asia/Bishkek", "17904,0,LMT;18000,0,+05;25200,1,+07;21600,0,+06;21600,0,+06;25200,1,+07;21600,1,+0\
      6;21600,1,+06",
     "Alqjl/hBBrxp4yBDjs1xYChipYDhikIChipYDhikIChipYDhiqIChikQEhikAFhikAEhikAFhikAEhikAF\
      hikAEhikAFhikAEhikAFhikAEhikAFhjuAEhikAG82ABhqlYG/vYBhk4IG/vYBhk4IG/vYBhk4IG/vYBhk\
      4IGhg5YBhikcHhnrYB88IHhnrYB88IHho1YB7yIHho1YB7yIHho1YB88IHhnrYB88IHhnrYB88IHho1YB7\
      yIH57EDh9gx29fD", "<+06>-6", "KG+4254+07436 ");
    ("Asia/Brunei", "27580,0,LMT;27000,0,+0730;28800,0,+08",
     "AltxohkJBs71i0JCmlzi8nPC", "<+08>-8", "BN+0456+11455 ");
    ("Asia/Chita", "27232,0,LMT;28800,0,+08;36000,1,+10;32400,0,+09;32400,0,+09;36000,1,+10;32400,1,+0\
      9;28800,0,+08;36000,0,+10;36000,1,+10;32400,0,+09",
     "Alh7v86BBz4/l2BDjs1xYChipYDhikIChipYDhikIChipYDhiqIChikQEhikAFhikAEhikAFhikAEhikAF\
      hikAEhikAFhikAEhikAFhikAEhikAFhjuAEhikAGhikIH1gAEtjYFhikAEhikAFhikAEhikAFhikAEhikA\
      FhikAEhjuAFhnsAE88AFhnsAE88AFhnsAE88AFho2AE7yAFho2AE7yAFho2AE88AFhnsAE88AFhnsAE88A\
      Fho2AE7yAFho2AE7yAFho2AE7yAFho2AE88AFhnsAE88AFhnsAE88AFho2AE7yAIn1tYHjhkQDhphk49fD", "<+09>-9", "RU+5203+11328 MSK+06 - Zabaykalsky");
    ("Asia/Colombo", "19164,0,LMT;19172,0,MMT;19800,0,+0530;21600,1,+06;23400,1,+0630;23400,0,+0630;2160\
      0,0,+06;19800,0,+0530",
     "Ai226syJBhw88x/RCij3xvwZDhs5cEm1+MCjsp3YF87cG0osECh74gq9PC", "<+0530>-5:30", "LK+0656+07951 ");
    ("Asia/Damascus", "8712,0,LMT;10800,1,EEST;7200,0,EET;10800,0,+03",
     "Alh+q13RCx6igRB/vYChk4IB/vYChk4IB/vYChk4IBhg5YCiyw4IB9hYChn4IB8vYChokIB81YChn4IB8v\
      YChm0IB9/YChn4IB81YChn+IB81YChn4IB81YChn4IB81YChn4IB81YChn+IB81YChn4IB81YChn4IB81Y\
      Chn4IB81YChn+IB81YChn4IB3hYChtsIB3hYCp7mIBhg5YChj6IBhg5YCi+qIBhshYC66IBht3YC5wIBhr\
      jYC8qIBhivYChikIBhijYChipYBhipYChj0IBhg/YChhgIBhipYChjoIBhipYChikIBhipYChiqIBhipYC\
      hh+IBhivYChh4IBhi1YChikIBhipYChiqIBhipYChikIBhipYChikIBhipYChikIBhipYChiqIBhipYChi\
      kIBhipYChikIBhgzYChjuIBho1YC88IBhnxYC7sIBho1YC88IBhnrYC88IBhnrYC88IBhnrYC88IBhnrYC\
      88IBho1YC7yIBho1YC7yIBho1YC88IBhnrYC88IBhnrYC88IBhnrYC88IBho1YC7yIBho1YC7yIBho1YD8\
      00nqfD", "<+03>-3", "SY+3330+03618 ");
    ("Asia/Dhaka", "21700,0,LMT;21200,0,HMT;23400,0,+0630;19800,0,+0530;21600,0,+06;25200,1,+07",
     "Ajpw6jrZBjhqz//JChln1mRD0uICzt3YEj7xhcFhkyAEh04sz2fE", "<+06>-6", "BD+2343+09025 ");
    ("Asia/Dili", "30140,0,LMT;28800,0,+08;32400,0,+09;28800,0,+08;32400,0,+09",
     "Aky84vgBBigwrYCipl2ADh0lqICimnxzvfC", "<+09>-9", "TL-0833+12535 ");
    ("Asia/Dubai", "13272,0,LMT;14400,0,+04",
     "Alh+qs6RBm+h1zlPB", "<+04>-4", "AE+2518+05518 ");
    ("Asia/Dushanbe", "16512,0,LMT;18000,0,+05;25200,1,+07;21600,0,+06;21600,0,+06;25200,1,+07;21600,1,+0\
      6;18000,0,+05",
     "Alqjmh4BBrxp17BDjs1xYChipYDhikIChipYDhikIChipYDhiqIChikQEhikAFhikAEhikAFhikAEhikAF\
      hikAEhikAFhikAEhikAFhikAEhikAFhjuAEhikAG+sIHi3m14qfH", "<+05>-5", "TJ+3835+06848 ");
    ("Asia/Famagusta", "8148,0,LMT;10800,1,EEST;7200,0,EET;7200,0,EET;10800,1,EEST;10800,0,+03;7200,0,EET",
     "hJllu8viZCjku6o7JBhijYChowIB79YChg0IBhg5YChjuIBhipYChh+IBhijYChjuIBhg5YChikIBhijYC\
      hikIBhijYChikIBhijYChikIBhjtYChikIBhijYChikIBhijYChikIBhijYChikIBhijYChikIBhijYChi\
      kIBhjtYChikIBhijYChikIBhijYChikIBhijYChikIBhijYChikIBhijYChjuIBhijYChikIBhijYChikI\
      BhnsYD88AEho2AD7yAEho2AD7yAEho2AD88AEhnsAD88AEhnsAD88AEho2AD7yAEho2AD7yAEho2AD7yAE\
      ho2AD88AEhnsAD88AEhnsAD88AEho2AD7yAEho2AD7yAEho2AD88AEhnsAD88AEhnsAD88AEhnsAD88AE+\
      9AF", "EET-2EEST,M3.5.0/3,M10.5.0/4", "CY+3507+03357 Northern Cyprus");
    ("Asia/Gaza", "8272,0,LMT;10800,1,EEST;7200,0,EET;7200,0,EET;10800,1,EEST;10800,1,IDT;7200,0,IST;\
      10800,1,IDT;7200,0,IST;7200,0,EET",
     "Aj931lrBDiqzyilBB28ACo6ABkl8AC8qABhokAC8wABhokAC/kABhlqAC/kABhlqAC2wxQE6/YDhn4IE81\
      YDhn4QE8wIDhojYE8wIDhn9YE8wIDhn9YE8wIDhn9YE8wIDhojYE8wIDhn9YE8wIDhn9YE82IDhn3YEmxQ\
      GvluIFyrYGhjuIF49YGqxqIHn8AIn5sAH1gAIhrqAF6nYGhwyIF0/YGhpoIF8pYGhnsIF7xYGhs0IF3zYG\
      hmiIF87YGhnsIF+lYGhnsIF+lYGhngIF9nYGhngIF79YGhoqIF9nYG2wIDx6AE/wAJhk4AE/wAJhk4AE/w\
      AJhnsAEhijYDhjuIEhijYDhikIEhijYDhikIEhijYDhikIEhijYDhikIE/wADhk4AEhgoIDhhxYEhgzYDh\
      j6IE++IDhk9YE87YDhnsIE+mADhhz5jZE2ynzJDhms98ZE0jkrJDhtsIEhg6ADhjuAEhijYDhikIEhnrYD\
      9iIEhnmAD9iIEho1YD7yIEho1YD7yIEho1YD82AEhnxYD88IEhnsAD88AEhowAD7+AEhowIDhikIEhijYD\
      hg6IEhjtYD/wIEhk3YD88IEhnrYD88IEho1YD7yIEho1YD7yIEho1YD88IEhnrYD88IEhnrYD88IEho1YD\
      7yIEho1YD7yIEho1YD7yIEho1YD88IEhmhYD+mIEhk3YD/wIEhijYDhikIEhg5YDhjuIE+lYDpmIEhpYD8\
      8IE7xYDn8IEj9YD88IE6nYDn8IElnYD88IE3zYDpmIEmxYD88IE2pYDn8IEqvYD7yIE0/YDn8IEr5YD7yI\
      EyrYDpmIEtjYD88IEv3YDn8IEv3YD88IEtjYDpmIExhYD88IEr5YDn8IE0/YD7yIEqvYDn8IE2pYD7yIEn\
      7YDpmIE3zYD88IElnYDn8IE6nYD88IEizYDpmIE7xYD88IEhpYDpmIE87YDhk4IEhg5YDhikIEhijYD/wI\
      Ehk3YD+mIEhmhYD88IEhnrYD88IEho1YD7yIEho1YD7yIEho1YD7yIEho1YD88IEhnrYD88IEhnrYD88IE\
      ho1YD7yIEho1YD7yIEhnrYD+mIEhk3YD/wIEhjtYDhg6IEhg5YDhjuIE/vYDn8IEhpYD7yIE+lYDn8IEiz\
      YD7yIE7xYDpmIEj9YD88IE49YDn8IEmxYD88IE2pYDpmIEn7YD88IE0/YDpmIEqvYD7yIEz1YDn8IEtjYD\
      7yIExhYDpmIEutYD88IEutYDn8IExhYD88IEtjYDn8IEyrYD88IEqvYDpmIEz1YD88IEplYDn8IE3zYD7y\
      IEmxYDpmIE49YD7yIElnYDpmIE6nYD88IEizYDn8IE87YD", "EET-2EEST,M3.4.4/50,M10.4.4/50", "PS+3130+03428 Gaza Strip");
    ("Asia/Hebron", "8423,0,LMT;10800,1,EEST;7200,0,EET;7200,0,EET;10800,1,EEST;10800,1,IDT;7200,0,IST;\
      10800,1,IDT;7200,0,IST;7200,0,EET",
     "Aj931lhTDiqzyiuPB28ACo6ABkl8AC8qABhokAC8wABhokAC/kABhlqAC/kABhlqAC2wxQE6/YDhn4IE81\
      YDhn4QE8wIDhojYE8wIDhn9YE8wIDhn9YE8wIDhn9YE8wIDhojYE8wIDhn9YE8wIDhn9YE82IDhn3YEmxQ\
      GvluIFyrYGhjuIF49YGqxqIHn8AIn5sAH1gAIhrqAF6nYGhwyIF0/YGhpoIF8pYGhnsIF7xYGhs0IF3zYG\
      hmiIF87YGhnsIF+lYGhnsIF+lYGhngIF9nYGhngIF79YGhoqIF9nYG2wIDx6AE/wAJhk4AE/wAJhk4AE/w\
      AJhnsAEhijYDhjuIEhijYDhikIEhijYDhikIEhijYDhikIEhijYDhikIE/wADhk4AEhgoIDhhxYEhgzYDh\
      j6IE++IDhk9YE9tYDhm6IE+mADhmiAE57YDhms98ZE0jkrJDluIEl5YDhikIEhg6ADhjuAEhijYDhikIEh\
      nrYD9iIEhnmAD9iIEho1YD7yIEho1YD7yIEho1YD82AEhnxYD88IEhnsAD88AEhowAD7+AEhowIDhikIEh\
      ijYDhg6IEhjtYD/wIEhk3YD88IEhnrYD88IEho1YD7yIEho1YD7yIEho1YD88IEhnrYD88IEhnrYD88IEh\
      o1YD7yIEho1YD7yIEho1YD7yIEho1YD88IEhmhYD+mIEhk3YD/wIEhijYDhikIEhg5YDhjuIE+lYDpmIEh\
      pYD88IE7xYDn8IEj9YD88IE6nYDn8IElnYD88IE3zYDpmIEmxYD88IE2pYDn8IEqvYD7yIE0/YDn8IEr5Y\
      D7yIEyrYDpmIEtjYD88IEv3YDn8IEv3YD88IEtjYDpmIExhYD88IEr5YDn8IE0/YD7yIEqvYDn8IE2pYD7\
      yIEn7YDpmIE3zYD88IElnYDn8IE6nYD88IEizYDpmIE7xYD88IEhpYDpmIE87YDhk4IEhg5YDhikIEhijY\
      D/wIEhk3YD+mIEhmhYD88IEhnrYD88IEho1YD7yIEho1YD7yIEho1YD7yIEho1YD88IEhnrYD88IEhnrYD\
      88IEho1YD7yIEho1YD7yIEhnrYD+mIEhk3YD/wIEhjtYDhg6IEhg5YDhjuIE/vYDn8IEhpYD7yIE+lYDn8\
      IEizYD7yIE7xYDpmIEj9YD88IE49YDn8IEmxYD88IE2pYDpmIEn7YD88IE0/YDpmIEqvYD7yIEz1YDn8IE\
      tjYD7yIExhYDpmIEutYD88IEutYDn8IExhYD88IEtjYDn8IEyrYD88IEqvYDpmIEz1YD88IEplYDn8IE3z\
      YD7yIEmxYDpmIE49YD7yIElnYDpmIE6nYD88IEizYDn8IE87YD", "EET-2EEST,M3.4.4/50,M10.4.4/50", "PS+313200+0350542 West Bank");
    ("Asia/Ho_Chi_Minh", "25590,0,LMT;25590,0,PLMT;25200,0,+07;28800,0,+08;32400,0,+09;25200,0,+07",
     "Akoxxh4VBqq+ACh7yq93NDk23YEhgiACjsgQDx0+ACp0tYDhhh8ACj14o8vfC", "<+07>-7", "VN+1045+10640 ");
    ("Asia/Hong_Kong", "27402,0,LMT;28800,0,HKT;32400,1,HKST;30600,1,HKWT;32400,0,JST;28800,0,HKT;32400,1,\
      HKST;28800,0,HKT",
     "Akltlx5BBiusmQC0oADv9EEorgMH87YChqgcF4+AGhrqAF88AGhikAF88AChnsAF88AChnsAF88AChnsAF\
      +mAChnsAF88AChnrYH6oIChp/YH6oIChrpYH4+IChrpYH6oIChp/YH6oIChp/YH6oIChp/YH6oIChrpYH4\
      +IChrpYH4+IChrpYH6oIChp/YH6oIChp/YH/wIChijYHhikIChijYHhikIChjtYHhikIChijYHhikIChij\
      YHhikIChijYHhikIChijYHhikIChjtYHhikIChijYHtkICh3jYHhikIChijYHhikIChijYHlv8IC+lYH", "HKT-8", "HK+2217+11409 ");
    ("Asia/Hovd", "21996,0,LMT;21600,0,+06;28800,1,+08;25200,0,+07",
     "Akm6v+pJBkom/3gZDrnnYChipYDhiqIChijYDhikIChijYDhikIChijYDhikIChijYDhikIChijYDhikIC\
      hijYDhikIChjtYDhikIChijYDhikIChijYDhikIChijYDhikIChijYDhikIChijYDhjuIChijYDhikIChi\
      jYDhikIChijYDlxgYC87YDhikIChijYDhikIChijYDhikIChijYDhikIChijYDhikIChjtYDyluIChijID\
      hikYChijIDhojq3nfD", "<+07>-7", "MN+4801+09139 Bayan-Olgii, Hovd, Uvs");
    ("Asia/Irkutsk", "25025,0,LMT;25025,0,IMT;25200,0,+07;32400,1,+09;28800,0,+08;28800,0,+08;32400,1,+0\
      9;28800,1,+08;25200,0,+07;32400,0,+09;32400,1,+09;28800,0,+08",
     "Ai226hjfBi132ACzynh1DEjs1xYDhipYEhikIDhipYEhikIDhipYEhiqIDhikQFhikAGhikAFhikAGhikA\
      FhikAGhikAFhikAGhikAFhikAGhikAFhikAGhjuAFhikAHhikII1gAFtjYGhikAFhikAGhikAFhikAGhik\
      AFhikAGhikAFhjuAGhnsAF88AGhnsAF88AGhnsAF88AGho2AF7yAGho2AF7yAGho2AF88AGhnsAF88AGhn\
      sAF88AGho2AF7yAGho2AF7yAGho2AF7yAGho2AF88AGhnsAF88AGhnsAF88AGho2AF7yAJn1tYFhr2w0uf\
      F", "<+08>-8", "RU+5216+10420 MSK+05 - Irkutsk, Buryatia");
    ("Asia/Jakarta", "25632,0,LMT;25632,0,BMT;26400,0,+0720;27000,0,+0730;32400,0,+09;28800,0,+08;25200,\
      0,WIB",
     "Ah/s5k2BBjqio+oBCy9iADx1iyyREnv/UDlyqMFko7cD9omEG", "WIB-7", "ID-0610+10648 Java, Sumatra");
    ("Asia/Jayapura", "33768,0,LMT;32400,0,+09;34200,0,+0930;32400,0,WIT",
     "Al6i7g5RB2on8lRChpr9cD", "WIT-9", "ID-0232+14042 New Guinea (West Papua / Irian Jaya), Malukus/Moluccas");
    ("Asia/Jerusalem", "8454,0,LMT;8440,0,JMT;10800,1,IDT;7200,0,IST;14400,1,IDDT;10800,1,IDT;7200,0,IST;1\
      0800,1,IDT;7200,0,IST",
     "hSi227hvVBinvmhodGhqlmk3RC28ADo6ACkl8AD8qAChokAD8wAChokAD/kAChlqAD/kAChlqADjq2AEy+\
      ACruADhh+AChiwAD/kAC8wADhlkAChqgAD+mAChikADhg6AC88ADhzmACxiADhzmACxiADhx8AC2qADhns\
      AC7yADhj93QFyrYGhjuIF49YGqxqIHn8AIn5sAH1gAIhrqAF6nYGhwyIF0/YGhpoIF8pYGhnsIF7xYGhs0\
      IF3zYGhmiIF87YGhnsIF+lYGhnsIF+lYGhngIF9nYGhngIF79YGhoqIF9nYGhksIFhi1YGhi8IFhhlYGhj\
      iIF/7YGhngYF87YGhqgIFhg5QGhi2IF/vYGhi8IFhj/YGhgoIFhjtYGhjiIF/vYGhj6QFhj5YGhguIFhiv\
      YGhh4IF/7YGhksIFhj5YGhguIFhivYGhh4IF/7YGhl2IFhivYGhh4IFhhlYG", "IST-2IDT,M3.4.4/26,M10.5.0", "IL+314650+0351326 ");
    ("Asia/Kabul", "16608,0,LMT;14400,0,+04;16200,0,+0430",
     "Ajpw6tqBBjnus+qBClvg40rfC", "<+0430>-4:30", "AF+3431+06912 ");
    ("Asia/Kamchatka", "38076,0,LMT;39600,0,+11;46800,1,+13;43200,0,+12;43200,0,+12;46800,1,+13;43200,1,+1\
      2;39600,0,+11;43200,0,+12",
     "AlnqqrsJBuqkigZDjs1xYChipYDhikIChipYDhikIChipYDhiqIChikQEhikAFhikAEhikAFhikAEhikAF\
      hikAEhikAFhikAEhikAFhikAEhikAFhjuAEhikAGhikIH1gAEtjYFhikAEhikAFhikAEhikAFhikAEhikA\
      FhikAEhjuAFhnsAE88AFhnsAE88AFhnsAE88AFho2AE7yAFho2AE7yAFho2AE88AFhnsAE88AFhnsAE88A\
      Fho2AE7yAFho2AE7yAFho2AE7yAFho2AE88AFhnsAE88AFhnsAE88AGho2IH7yAEhyuogofE", "<+12>-12", "RU+5301+15839 MSK+09 - Kamchatka");
    ("Asia/Karachi", "16092,0,LMT;19800,0,+0530;23400,1,+0630;18000,0,+05;21600,1,PKST;18000,0,PKT",
     "Akpv7+qJBiji47gJCm13YBs4gIDhp2uEFiitqAEhijYFsjmIE81YF++IEhlvYF", "PKT-5", "PK+2452+06703 ");
    ("Asia/Kathmandu", "20476,0,LMT;19800,0,+0530;20700,0,+0545",
     "Alh+p+4JBj8k25yJCjh8/n1PC", "<+0545>-5:45", "NP+2743+08519 ");
    ("Asia/Khandyga", "32533,0,LMT;28800,0,+08;36000,1,+10;32400,0,+09;32400,0,+09;36000,1,+10;32400,1,+0\
      9;28800,0,+08;39600,1,+11;36000,0,+10;36000,0,+10;39600,0,+11;32400,0,+09",
     "Alh7vyuXBz4/whLDjs1xYChipYDhikIChipYDhikIChipYDhiqIChikQEhikAFhikAEhikAFhikAEhikAF\
      hikAEhikAFhikAEhikAFhikAEhikAFhjuAEhikAGhikIH1gAEtjYFhikAEhikAFhikAEhikAFhikAEhikA\
      FhikAEhjuAFhnsAE88AFhnsAE88AFhnsAE88AFho2AE7yAFho2AE7yAFho2AE88AFhnsAE88AFhnsAEsxQ\
      KwqIIho2AJ7yAIho2AJ7yAIho2AJ7yAIho2AJ88AIhnsAJ88AIhnsAJ88AIho2AJ7yAL/7IJm1yYEhr2w7\
      vfE", "<+09>-9", "RU+623923+1353314 MSK+06 - Tomponsky, Ust-Maysky");
    ("Asia/Kolkata", "21208,0,LMT;21200,0,HMT;19270,0,MMT;19800,0,IST;23400,1,+0630",
     "Ahm3osiRB9l3pwRCij23o4VDijn3n2dEhqrYD0uIEm13YD", "IST-5:30", "IN+2232+08822 ");
    ("Asia/Krasnoyarsk", "22286,0,LMT;21600,0,+06;28800,1,+08;25200,0,+07;25200,0,+07;28800,1,+08;25200,1,+0\
      7;21600,0,+06;28800,0,+08;28800,1,+08;25200,0,+07",
     "Alh/km/FBz1rpydDjs1xYChipYDhikIChipYDhikIChipYDhiqIChikQEhikAFhikAEhikAFhikAEhikAF\
      hikAEhikAFhikAEhikAFhikAEhikAFhjuAEhikAGhikIH1gAEtjYFhikAEhikAFhikAEhikAFhikAEhikA\
      FhikAEhjuAFhnsAE88AFhnsAE88AFhnsAE88AFho2AE7yAFho2AE7yAFho2AE88AFhnsAE88AFhnsAE88A\
      Fho2AE7yAFho2AE7yAFho2AE7yAFho2AE88AFhnsAE88AFhnsAE88AFho2AE7yAIn1tYEhr2wttfE", "<+07>-7", "RU+5601+09250 MSK+04 - Krasnoyarsk area");
    ("Asia/Kuala_Lumpur", "24406,0,LMT;24925,0,SMT;25200,0,+07;26400,1,+0720;26400,0,+0720;27000,0,+0730;3240\
      0,0,+09;28800,0,+08",
     "Aj+m5q6VBop03/TChz8vkubDl0uq9BEskkAF7186RGn0vUFit2oIHjpt4o/fH", "<+08>-8", "MY+0310+10142 Malaysia (peninsula)");
    ("Asia/Kuching", "26480,0,LMT;27000,0,+0730;30000,1,+0820;28800,0,+08;32400,0,+09;28800,0,+08",
     "AltxojpBBs71gvRDl47cCu/59BDhtqozBCu/59BDhtk/7BCu/59BDhtk/7BCu/59BDhtk/7BCu/59BDhtq\
      ozBCu/59BDhtk/7BCu/59BDqxyrBEn0vYDlt2+pgfD", "<+08>-8", "MY+0133+11020 Sabah, Sarawak");
    ("Asia/Kuwait", "11516,0,LMT;10800,0,+03",
     "Am6sk64JBllz7lnXB", "<+03>-3", "KW+2920+04759 ");
    ("Asia/Macau", "27250,0,LMT;28800,0,CST;36000,1,+10;32400,0,+09;32400,1,CDT;28800,0,CST;32400,1,CD\
      T",
     "Akltlt4dBil74tmFD4rYChl1YD+4IC81YDkpiQBhn4AE82AFhl2AEhqmAF88AEhikAF82AEhnsAF88AEhn\
      sAF88AEhnyAF+gAEhnsAF88AEhnsAF6oAEhqgAF6oAEhrqAF4+AEhrqcB6oIGhp/YB6oIGhp/YB6oIGhp/\
      YB6oIGhrpYB4+IGhrpYB4+IGhrpYB6oIGhp/YB6oIGhp/YB/wIGhijQBhikQGhijQBhikQGhjtYBhikIGh\
      ijYBhikIGhijYBhikIGhijYBhikIGhijYBhikIGhjtYBhikIGhijYBtkIGh3jYBhikIGhijYBhikIGhijY\
      Blv8IG+lYB", "CST-8", "MO+221150+1133230 ");
    ("Asia/Magadan", "36192,0,LMT;36000,0,+10;43200,1,+12;39600,0,+11;39600,0,+11;43200,1,+12;39600,1,+1\
      1;36000,0,+10;43200,0,+12;43200,1,+12;39600,0,+11",
     "Alqjk7qBBrxp5kBDjs1xYChipYDhikIChipYDhikIChipYDhiqIChikQEhikAFhikAEhikAFhikAEhikAF\
      hikAEhikAFhikAEhikAFhikAEhikAFhjuAEhikAGhikIH1gAEtjYFhikAEhikAFhikAEhikAFhikAEhikA\
      FhikAEhjuAFhnsAE88AFhnsAE88AFhnsAE88AFho2AE7yAFho2AE7yAFho2AE88AFhnsAE88AFhnsAE88A\
      Fho2AE7yAFho2AE7yAFho2AE7yAFho2AE88AFhnsAE88AFhnsAE88AFho2AE7yAIn1tYHjmsQEho8xx/fE", "<+11>-11", "RU+5934+15048 MSK+08 - Magadan");
    ("Asia/Makassar", "28656,0,LMT;28656,0,MMT;28800,0,+08;32400,0,+09;28800,0,WITA",
     "Alh+pu5BB7vgACxulj/BDn37YE", "WITA-8", "ID-0507+11924 Borneo (east, south), Sulawesi/Celebes, Bali, Nusa Tengarra, Timor (\
      west)");
    ("Asia/Manila", "-57368,0,LMT;29032,0,LMT;32400,1,PDT;28800,0,PST;28800,0,PST;32400,0,JST;28800,0,P\
      ST",
     "A08nuhRBjm7mviREivwpACunYDqwyICq7YFmxoAChzgADx80ICqjYDhw6oIChhrYD7jgICs9YD", "PST-8", "PH+143512+1205804 ");
    ("Asia/Muscat", "14064,0,LMT;14400,0,+04",
     "Alh+qrpBBm+h102fB", "<+04>-4", "OM+2336+05835 ");
    ("Asia/Nicosia", "8008,0,LMT;10800,1,EEST;7200,0,EET;7200,0,EET;10800,1,EEST",
     "iPllu8vrRCjku6oyRBhijYChowIB79YChg0IBhg5YChjuIBhipYChh+IBhijYChjuIBhg5YChikIBhijYC\
      hikIBhijYChikIBhijYChikIBhjtYChikIBhijYChikIBhijYChikIBhijYChikIBhijYChikIBhijYChi\
      kIBhjtYChikIBhijYChikIBhijYChikIBhijYChikIBhijYChikIBhijYChjuIBhijYChikIBhijYChikI\
      B", "EET-2EEST,M3.5.0/3,M10.5.0/4", "CY+3510+03322 most of Cyprus");
    ("Asia/Novokuznetsk", "20928,0,LMT;21600,0,+06;28800,1,+08;25200,0,+07;25200,0,+07;28800,1,+08;25200,1,+0\
      7;21600,0,+06;25200,0,+07",
     "AlqjgwsBBrxvgmBDjs1xYChipYDhikIChipYDhikIChipYDhiqIChikQEhikAFhikAEhikAFhikAEhikAF\
      hikAEhikAFhikAEhikAFhikAEhikAFhjuAEhikAGhikIH1gAEtjYFhikAEhikAFhikAEhikAFhikAEhikA\
      FhikAEhjuAFhnsAE88AFhnsAE88AFhnsAE88AFho2AE7yAFho2AE7yAFho2AE88AFhnsAE88AFhnsAE88A\
      Fho2AE7yAFho2AE7yAFho2AE7yAFho2AE88AFhnsAE88AFhnsAE88AGho2IH7yAEhyum9jfE", "<+07>-7", "RU+5345+08707 MSK+04 - Kemerovo");
    ("Asia/Novosibirsk", "19900,0,LMT;21600,0,+06;28800,1,+08;25200,0,+07;25200,0,+07;28800,1,+08;25200,1,+0\
      7;21600,0,+06;25200,1,+07;25200,0,+07",
     "Alh7ssyJBz5jj/ZDjs1xYChipYDhikIChipYDhikIChipYDhiqIChikQEhikAFhikAEhikAFhikAEhikAF\
      hikAEhikAFhikAEhikAFhikAEhikAFhjuAEhikAGhikIH1gAEtjYFhikAEhikAFqvII31AHhikAGhikAHh\
      ikAGhikAHhjuAGhnsAH88AGhnsAH88AGhnsAH88AGho2AH7yAGho2AH7yAGho2AH88AGhnsAH88AGhnsAH\
      88AGho2AH7yAGho2AH7yAGho2AH7yAGho2AH88AGhnsAH88AGhnsAH88AGho2AH7yAEn1tYHj3uIEhotw5\
      zfE", "<+07>-7", "RU+5502+08255 MSK+04 - Novosibirsk");
    ("Asia/Omsk", "17610,0,LMT;18000,0,+05;25200,1,+07;21600,0,+06;21600,0,+06;25200,1,+07;21600,1,+0\
      6;18000,0,+05;25200,0,+07;25200,1,+07;21600,0,+06",
     "Alh2tgrNBz+i3nVDjs1xYChipYDhikIChipYDhikIChipYDhiqIChikQEhikAFhikAEhikAFhikAEhikAF\
      hikAEhikAFhikAEhikAFhikAEhikAFhjuAEhikAGhikIH1gAEtjYFhikAEhikAFhikAEhikAFhikAEhikA\
      FhikAEhjuAFhnsAE88AFhnsAE88AFhnsAE88AFho2AE7yAFho2AE7yAFho2AE88AFhnsAE88AFhnsAE88A\
      Fho2AE7yAFho2AE7yAFho2AE7yAFho2AE88AFhnsAE88AFhnsAE88AFho2AE7yAIn1tYEhr2wmsfE", "<+06>-6", "RU+5500+07324 MSK+03 - Omsk");
    ("Asia/Oral", "12324,0,LMT;10800,0,+03;18000,0,+05;21600,1,+06;21600,0,+06;18000,0,+05;21600,1,+0\
      6;18000,1,+05;14400,0,+04;18000,0,+05",
     "Alqjmp9ZBrxp73JCjs1xQDhipYEhikADhiqAChikIDhipYChiqIDhikQFhikAGhikAFhikAGhikAFhikAG\
      hikAFhikAGhikAFhikAHhikIIhikAHhjuAIhikAHhikAI1gAFtjYHhikIIhikAHhikAIhikAHhikAIhikA\
      HhikAIhjuAHhnsAI88AHhnsAI88AHhnsAI88AHho2AI7yAHho2AI7yAHho2AI88AHhnsAI88AHhnsAI88A\
      Hho2AFh+vv4xfF", "<+05>-5", "KZ+5113+05121 West Kazakhstan");
    ("Asia/Phnom_Penh", "25180,0,LMT;25590,0,PLMT;25200,0,+07;28800,0,+08;32400,0,+09;25200,0,+07",
     "AkoxxiyJBpi7y+NCh7yq93NDk23YEhgiAClt4zgwfC", "<+07>-7", "KH+1133+10455 ");
    ("Asia/Pontianak", "26240,0,LMT;26240,0,PMT;27000,0,+0730;32400,0,+09;28800,0,+08;28800,0,WITA;25200,0\
      ,WIB",
     "Akr/+ngBBh0ukACxsriwRDn59UClyqMEko7cC9omEFhzrzcG", "WIB-7", "ID-0002+10920 Borneo (west, central)");
    ("Asia/Pyongyang", "30180,0,LMT;30600,0,KST;32400,0,JST;32400,0,KST",
     "Akr6/45ZBnh4y1ZCioglcDk14kABl6sAD", "KST-9", "KP+3901+12545 ");
    ("Asia/Qatar", "12368,0,LMT;14400,0,+04;10800,0,+03",
     "Alh+quzBBjiy/65BCj7u12zfC", "<+03>-3", "QA+2517+05132 ");
    ("Asia/Qostanay", "15268,0,LMT;14400,0,+04;18000,0,+05;21600,1,+06;21600,0,+06;18000,0,+05;21600,1,+0\
      6;18000,1,+05;14400,0,+04;21600,0,+06;21600,1,+06;18000,0,+05",
     "AlqjmklZBrxp6uJCjs1xYDhipYEhikADhiqAChikIDhipYChiqIDhikQFhikAGhikAFhikAGhikAFhikAG\
      hikAFhikAGhikAFhikAGhikAFhikAGhjuAFhikAHhikII1gAFtjYGhikAFhikAGhikAFhikAGhikAFhikA\
      GhikAFhjuAGhnsAF88AGhnsAF88AGhnsAF88AGho2AF7yAGho2AF7yAGho2AF88AGhnsAF88AGhnsAF88A\
      Gho2AJhpr9IC6j889fC", "<+05>-5", "KZ+5312+06337 Qostanay/Kostanay/Kustanay");
    ("Asia/Qyzylorda", "15712,0,LMT;14400,0,+04;18000,0,+05;21600,1,+06;21600,0,+06;18000,0,+05;21600,1,+0\
      6;18000,1,+05;21600,0,+06;21600,1,+06;18000,0,+05",
     "AlqjmjqBBrxp7qBCjs1xYDhipYEhikADhiqAChikIDhipYChiqIDhikQFhikAGhikAFhikAGhikAFhikAG\
      hikAFhikAGhikAFhikAGhikAFhikAGhjuAFhikAHhikIF0/YItjYGhikIFhikAGhikAFhikAGhikAFhikA\
      GhikAFhjuAGhnsAF88AGhnsAF88AGhnsAF88AGho2AF7yAGho2AF7yAGho2AF88AGhnsAF88AGhnsAF88A\
      Gho2AI+onIChj8wz1fC", "<+05>-5", "KZ+4448+06528 Qyzylorda/Kyzylorda/Kzyl-Orda");
    ("Asia/Riyadh", "11212,0,LMT;10800,0,+03",
     "Am1js7rJBlq8zk0XB", "<+03>-3", "SA+2438+04643 ");
    ("Asia/Sakhalin", "34248,0,LMT;32400,0,+09;43200,1,+12;39600,0,+11;39600,0,+11;43200,1,+12;39600,1,+1\
      1;36000,0,+10;39600,0,+11",
     "Akm+jm7RBirn/yzRDismhQChipYDhikIChipYDhikIChipYDhiqIChikQEhikAFhikAEhikAFhikAEhikA\
      FhikAEhikAFhikAEhikAFhikAEhikAFhjuAEhikAGhikIH1gAEtjYFhikAEhikAFhikAEhikAFhikAEhik\
      AFhikAEhjuAFhnsAE88AGhnsIH88AGhnsAH88AGho2AH7yAGho2AH7yAGho2AH88AGhnsAH88AGhnsAH88\
      AGho2AH7yAGho2AH7yAGho2AH7yAGho2AH88AGhnsAH88AGhnsAH88AGho2AH7yAEn1tYHjhkIEhphlm/f\
      E", "<+11>-11", "RU+4658+14242 MSK+08 - Sakhalin Island");
    ("Asia/Samarkand", "16073,0,LMT;14400,0,+04;18000,0,+05;21600,1,+06;21600,0,+06;18000,0,+05;21600,1,+0\
      6",
     "AlqjmizPBrxp8gTCjs1xYDhipYEhikADhiqAChikIDhipYChiqIDhikQFhikAGhikAFhikAGhikAFhikAG\
      hikAFhikAGhikAFhikAGhikAFhikAGhjuAFhikAGhikAFi3jspqfF", "<+05>-5", "UZ+3940+06648 Uzbekistan (west)");
    ("Asia/Seoul", "30472,0,LMT;30600,0,KST;32400,0,JST;36000,1,KDT;32400,0,KST;34200,1,KDT;36000,1,KD\
      T",
     "Akr6/4nRBnh4zoBCioi/cEl6+ADzvYEhl8ID+lYEhl8ID+rYEhs0ID3zYEltoIBis8EF35YBhv0IF49YBh\
      o2IF6nYBhqgIF6nYBhqgIF6nYBhqgIF6nYBh9kIEh3joMD88AEhnsAD88AE", "KST-9", "KR+3733+12658 ");
    ("Asia/Shanghai", "29143,0,LMT;32400,1,CDT;28800,0,CST",
     "Aj+m5hyTChislv1PBhghYChsnuIB5jYC82IBhrvYCw8IBn1zYChv6IB6hYChk4IBhlvYChikIB81YChn4I\
      BlhYCivhsYB49YChnsIB87YCho2IB7xYCho2IB87YChnsIB87YChnsIB87YC", "CST-8", "CN+3114+12128 Beijing Time");
    ("Asia/Singapore", "24925,0,LMT;24925,0,SMT;25200,0,+07;26400,1,+0720;26400,0,+0720;27000,0,+0730;3240\
      0,0,+09;28800,0,+08",
     "Aj+m5p6HBpuoAChz8vkubDl0uq9BEskkAF7186RGn0vUFit2oIHjpt4o/fH", "<+08>-8", "SG+0117+10351 ");
    ("Asia/Srednekolymsk", "36892,0,LMT;36000,0,+10;43200,1,+12;39600,0,+11;39600,0,+11;43200,1,+12;39600,1,+1\
      1;36000,0,+10;43200,0,+12;43200,1,+12;39600,0,+11",
     "Alqjk5+JBrxp6vZDjs1xYChipYDhikIChipYDhikIChipYDhiqIChikQEhikAFhikAEhikAFhikAEhikAF\
      hikAEhikAFhikAEhikAFhikAEhikAFhjuAEhikAGhikIH1gAEtjYFhikAEhikAFhikAEhikAFhikAEhikA\
      FhikAEhjuAFhnsAE88AFhnsAE88AFhnsAE88AFho2AE7yAFho2AE7yAFho2AE88AFhnsAE88AFhnsAE88A\
      Fho2AE7yAFho2AE7yAFho2AE7yAFho2AE88AFhnsAE88AFhnsAE88AFho2AE7yAIn1tYEhr2xpxfE", "<+11>-11", "RU+6728+15343 MSK+08 - Sakha (E), N Kuril Is");
    ("Asia/Taipei", "29160,0,LMT;28800,0,CST;32400,0,JST;32400,1,CDT;28800,0,CST",
     "Aj0574hRBiuw5s2RCxigABhsoAD6hYBhk4IDhlvYBhikID81YBhn4ID81YBhn4ID81YBhn4ID81YB8wIDh\
      t9YB8qIDhojYB8qIDhojYB8qIDhipYBhiqIDhipYBhikIDhipYBhikIDhipYBhikIDhipYBht4ID27YBht\
      yID27YB63+IDhipYBhikIDhipYBog2IDxnYB", "CST-8", "TW+2503+12130 ");
    ("Asia/Tashkent", "16631,0,LMT;18000,0,+05;25200,1,+07;21600,0,+06;21600,0,+06;25200,1,+07;21600,1,+0\
      6;18000,0,+05",
     "AlqjmhwTBrxp2iPDjs1xYChipYDhikIChipYDhikIChipYDhiqIChikQEhikAFhikAEhikAFhikAEhikAF\
      hikAEhikAFhikAEhikAFhikAEhikAFhjuAEhikAGhikIHi3jspqfH", "<+05>-5", "UZ+4120+06918 Uzbekistan (east)");
    ("Asia/Tbilisi", "10751,0,LMT;10751,0,TBMT;10800,0,+03;18000,1,+05;14400,0,+04;14400,0,+04;18000,1,+\
      05;14400,1,+04;10800,0,+03;14400,1,+04;14400,0,+04",
     "Ai2269gDBi+8gACh94h5kfEhzxtYDhipYEhikIDhipYEhikIDhipYEhiqIDhikQFhikAGhikAFhikAGhik\
      AFhikAGhikAFhikAGhikAFhikAGhikAFhikAGhjuAFhikAHhikIIhijQJhijYChikIJhijYChikIJhijYE\
      hikADhijYEhjuIDiknYDhnsAE88IDhnrYE88IDho1YE7yIDho1YE7yIDho1YE88IDhnrYE88IDhnrYE88I\
      DxhYJ31AI7yAEh93orofE", "<+04>-4", "GE+4143+04449 ");
    ("Asia/Tehran", "12344,0,LMT;12344,0,TMT;16200,1,+0430;12600,0,+0330;18000,1,+05;14400,0,+04;16200,\
      1,+0430;12600,0,+0330",
     "Ak6tx+8RBhpz6ADiuyt7/BChn+AF9iEE4+AFysADhk+EC1xYDhiwIChi7YD22sIC6zYDhikIChivYDhh+I\
      ChivYDhh+IChivYDhh+IChivYDhh+IChivYDhikIChivYDhh+IChivYDhh+IChivYDhh+IChivYDhikICh\
      ivYDhh+IChivYDhh+IChivYDhh+IChivYDhikIChivYDlq6IChivYDhikIChivYDhh+IChivYDhh+IChiv\
      YDhh+IChivYDhikIChivYDhh+IChivYDhh+IChivYDhh+IChivYDhikIChivYDhh+IChivYDhh+IChivYD\
      hh+IChivYDhikIChivYDhh+IChivYD86ys8PD", "<+0330>-3:30", "IR+3540+05126 ");
    ("Asia/Thimphu", "21516,0,LMT;19800,0,+0530;21600,0,+06",
     "Am184q3JBirvs8jJCi+z65lPC", "<+06>-6", "BT+2728+08939 ");
    ("Asia/Tokyo", "33539,0,LMT;36000,1,JDT;32400,0,JST;32400,0,JST",
     "Ajl4qynBDkhj4AB4+AChmiAB+mAChs0AB30AChs0AB30AC", "JST-9", "JP+353916+1394441 ");
    ("Asia/Tomsk", "20391,0,LMT;21600,0,+06;28800,1,+08;25200,0,+07;25200,0,+07;28800,1,+08;25200,1,+0\
      7;21600,0,+06;25200,1,+07;25200,0,+07",
     "Alh81ntTBz36pkPDjs1xYChipYDhikIChipYDhikIChipYDhiqIChikQEhikAFhikAEhikAFhikAEhikAF\
      hikAEhikAFhikAEhikAFhikAEhikAFhjuAEhikAGhikIH1gAEtjYFhikAEhikAFhikAEhikAFhikAEhikA\
      FhikAEhjuAFhnsAE88AFhnsAE88AFhnsAE88AFho2AE7yAFho2AE7yAFho2AE88AFl6AIhhyIH88AGhnsA\
      H88AGho2AH7yAGho2AH7yAGho2AH7yAGho2AH88AGhnsAH88AGhnsAH88AGho2AH7yAEn1tYHjs+IEho24\
      jzfE", "<+07>-7", "RU+5630+08458 MSK+04 - Tomsk");
    ("Asia/Ulaanbaatar", "25652,0,LMT;25200,0,+07;32400,1,+09;28800,0,+08",
     "Akm6v3kZBkom/3kJDrnnYChipYDhiqIChijYDhikIChijYDhikIChijYDhikIChijYDhikIChijYDhikIC\
      hijYDhikIChjtYDhikIChijYDhikIChijYDhikIChijYDhikIChijYDhikIChijYDhjuIChijYDhikIChi\
      jYDhikIChijYDlxgYC87YDhikIChijYDhikIChijYDhikIChijYDhikIChijYDhikIChjtYDyluIChijID\
      hikYChijIDhojq+ofD", "<+08>-8", "MN+4755+10653 most of Mongolia");
    ("Asia/Urumqi", "21020,0,LMT;21600,0,+06",
     "Alw/69mJBmvgli5XB", "<+06>-6", "CN+4348+08735 Xinjiang Time");
    ("Asia/Ust-Nera", "34374,0,LMT;28800,0,+08;32400,0,+09;39600,0,+11;43200,1,+12;39600,0,+11;43200,1,+1\
      2;39600,1,+11;36000,0,+10;43200,0,+12;43200,1,+12;36000,0,+10",
     "Alh7vu7VBz4/z0NCjs1xYEhipIDhikIEhipYDhikIEhipYDhiqIEhikQFhikAGhikAFhikAGhikAFhikAG\
      hikAFhikAGhikAFhikAGhikAFhikAGhjuAFhikAHhikII1gAFtjYGhikAFhikAGhikAFhikAGhikAFhikA\
      GhikAFhjuAGhnsAF88AGhnsAF88AGhnsAF88AGho2AF7yAGho2AF7yAGho2AF88AGhnsAF88AGhnsAF88A\
      Gho2AF7yAGho2AF7yAGho2AF7yAGho2AF88AGhnsAF88AGhnsAF88AGho2AF7yAJ/7IFm1yYIhr2xiwfI", "<+10>-10", "RU+643337+1431336 MSK+07 - Oymyakonsky");
    ("Asia/Vientiane", "24624,0,LMT;25590,0,PLMT;25200,0,+07;28800,0,+08;32400,0,+09;25200,0,+07",
     "Akoxxj1BBpi7x7VCh7yq93NDk23YEhgiACjsgQDxmvYCk716vvfC", "<+07>-7", "LA+1758+10236 ");
    ("Asia/Vladivostok", "31651,0,LMT;32400,0,+09;39600,1,+11;36000,0,+10;36000,0,+10;39600,1,+11;36000,1,+1\
      0;32400,0,+09;39600,0,+11;39600,1,+11;36000,0,+10",
     "Alnrlj1bBupp35HDjs1xYChipYDhikIChipYDhikIChipYDhiqIChikQEhikAFhikAEhikAFhikAEhikAF\
      hikAEhikAFhikAEhikAFhikAEhikAFhjuAEhikAGhikIH1gAEtjYFhikAEhikAFhikAEhikAFhikAEhikA\
      FhikAEhjuAFhnsAE88AFhnsAE88AFhnsAE88AFho2AE7yAFho2AE7yAFho2AE88AFhnsAE88AFhnsAE88A\
      Fho2AE7yAFho2AE7yAFho2AE7yAFho2AE88AFhnsAE88AFhnsAE88AFho2AE7yAIn1tYEhr2xiwfE", "<+10>-10", "RU+4310+13156 MSK+07 - Amur River");
    ("Asia/Yakutsk", "31138,0,LMT;28800,0,+08;36000,1,+10;32400,0,+09;32400,0,+09;36000,1,+10;32400,1,+0\
      9;28800,0,+08;36000,0,+10;36000,1,+10;32400,0,+09",
     "Alh7v1ldBz4/tqFDjs1xYChipYDhikIChipYDhikIChipYDhiqIChikQEhikAFhikAEhikAFhikAEhikAF\
      hikAEhikAFhikAEhikAFhikAEhikAFhjuAEhikAGhikIH1gAEtjYFhikAEhikAFhikAEhikAFhikAEhikA\
      FhikAEhjuAFhnsAE88AFhnsAE88AFhnsAE88AFho2AE7yAFho2AE7yAFho2AE88AFhnsAE88AFhnsAE88A\
      Fho2AE7yAFho2AE7yAFho2AE7yAFho2AE88AFhnsAE88AFhnsAE88AFho2AE7yAIn1tYEhr2w7vfE", "<+09>-9", "RU+6200+12940 MSK+06 - Lena River");
    ("Asia/Yangon", "23087,0,LMT;23087,0,RMT;23400,0,+0630;32400,0,+09;23400,0,+0630",
     "Ai226k9DBi1zmAChqgiksPDmt7MClus2sgfC", "<+0630>-6:30", "MM+1647+09610 ");
    ("Asia/Yekaterinburg", "14553,0,LMT;13505,0,PMT;14400,0,+04;21600,1,+06;18000,0,+05;18000,0,+05;21600,1,+0\
      6;18000,1,+05;14400,0,+04;21600,0,+06;21600,1,+06;18000,0,+05",
     "Ak7r8kyPBl2u0tRC0yll0DEjs1xYDhipYEhikIDhipYEhikIDhipYEhiqIDhikQFhikAGhikAFhikAGhik\
      AFhikAGhikAFhikAGhikAFhikAGhikAFhikAGhjuAFhikAHhikII1gAFtjYGhikAFhikAGhikAFhikAGhi\
      kAFhikAGhikAFhjuAGhnsAF88AGhnsAF88AGhnsAF88AGho2AF7yAGho2AF7yAGho2AF88AGhnsAF88AGh\
      nsAF88AGho2AF7yAGho2AF7yAGho2AF7yAGho2AF88AGhnsAF88AGhnsAF88AGho2AF7yAJn1tYFhr2v/r\
      fF", "<+05>-5", "RU+5651+06036 MSK+02 - Urals");
    ("Asia/Yerevan", "10680,0,LMT;10800,0,+03;18000,1,+05;14400,0,+04;14400,0,+04;18000,1,+05;14400,1,+0\
      4;10800,0,+03;18000,1,+05;14400,0,+04",
     "AlqjmtkRBh94h5gRDhzxtYChipYDhikIChipYDhikIChipYDhiqIChikQEhikAFhikAEhikAFhikAEhikA\
      FhikAEhikAFhikAEhikAFhikAEhikAFhjuAEhikAGhikIHhikAGhikAHhikAGhikAHhikAGhikAHhikAGh\
      ikAEjn1YFhnsAE88AFhnsAE88AFho2AE7yAFho2AE7yAFho2AE88AFhnsAE88AFhnsAE88AFho2AE7yAFh\
      o2AE7yAFho2AE7yAFho2AE88AFhnsAE88AFhnsAE88AFho2AE7yAFho2AEhxqukpfE", "<+04>-4", "AM+4011+04430 ");
    ("Atlantic/Azores", "-6160,0,LMT;-6872,0,HMT;-3600,1,-01;-7200,0,-02;-3600,1,-01;-7200,0,-02;0,1,+00;-7\
      200,0,-02;-3600,0,-01;0,1,+00;-3600,0,-01;3600,1,WEST;0,0,WET;0,1,+00;-3600,0,-01",
     "Ai+n0t5BBh01mnxBHpxzYC5wID2wAChq3YD52IChq3YD52IChq3YD58IChq3YD52IChq3YDlryAEhgiAFj\
      pgAE/wAFhjuAEhg6AFhk4AEhg6AFhk4AE/wAFjpgAE/wAFhikAEhikAFjn2AEhikAFhg6AEhjuAFhk4AE/\
      wAFhikAEhikAFhg6AEhjuAFhk4AEho2AFysAEhqsAFhh4AEhiqAF+gAEn7YG1gAEtkIF6oAEmxYG4+AEr6\
      IF4+AEn7YG30AEr6IF4+AEn7YG30AEr6IF+mAEhikAFhikYEhikAFhikAEhikAFhikAEhikAFhikAEhikA\
      FhikAEhjuAFhikAEhikAFhikAEhikAFhikAEhikAFhikAEhikAFhikAEhjuAFhikAEhikAFhikAEhikAFh\
      ikAEhikAFhikAEhikAFhikAEhikAFhikAEhjuAFhikAEhikAFhikAEhikAFhikAEhikAFhikAEhikAIhhk\
      vIGhikAIhikAGhikAIhikAGhjuAIhikAGhikAIhikAJhikAKhikAJhikAKhikAJhikAKhikAJhikAKhikA\
      JhjuAKhikAJhikAKhikAJhikAKxiIMxhYLvmAJy+AKhikAJhikAKhikAJhikAKhjuAJhnsAK88AJhnsAK8\
      8AJhnsAK88AJho2AK7yAJho2AK7yAJho2AK88AJhnsAK88AJhnsAK88AJho2AK7yAJho2AK7yAJho2AK7y\
      AJho2AK88AJhnsAK88AJhnsAK88AJho2AK7yAJho2AK7yAJho2AK88AJhnsAK88AJhnsAK88AJhnsAK88A\
      Jho2AK7yAJho2AK7yAJho2AK88AJhnsAK88AJhnsAK88AJho2AK7yAJho2AK7yAJho2AK88AJhnsAK88AJ\
      hnsAK88AJhnsAK88AJho2AK7yAJho2AK7yAJho2AK88AJhnsAK88AJhnsAK88AJho2AK7yAJho2AK7yAJh\
      o2AK7yAJho2AK88AJhnsAK88AJhnsAKumgmfK", "<-01>1<+00>,M3.5.0/0,M10.5.0/1", "PT+3744-02540 Azores");
    ("Atlantic/Bermuda", "-15558,0,LMT;-11958,1,BST;-15558,0,BMT;-10800,1,ADT;-14400,0,AST",
     "hejpw8skNCh6q4ABhhrYChkyIB9hYC4luYE2z+kvVDh0vYE88IDhp/YE4+IDhszYE30IDhszYEjpgID2pY\
      EhvoIDz1YEhwyIDz1YEhx8IDyrYEhx8IDyrYEhx8IDz1YEn+0ID87YEhluqIDhijYEhikIDhijYEhikIDh\
      jtYEhg6IDhjtYEhikIDhijYEhikIDhijYEhikIDhijYEhikIDhijYEhikIDhjtYEhg6IDhjtYEhikIDhij\
      YEhikIDhijYEhikIDhijYE+mIDhmhYE+mIDhnrYE88IDhnrYE88IDhnrYE+mIDhmhYE+mIDhmhYE+mIDhn\
      rYE88IDhnrYE88IDhnrYE+mIDhmhYE+mIDhmhYE+mIDhmhYE+mIDhnrYE88IDhnrYE88IDhnrYE+mIDhmh\
      YE+mIDhmhYE+mIDhnrYE88IDhnrYE88IDhnrYE", "AST4ADT,M3.2.0,M11.1.0", "BM+3217-06446 ");
    ("Atlantic/Canary", "-3696,0,LMT;-3600,0,-01;0,0,WET;3600,1,WEST;0,0,WET;3600,1,WEST",
     "iUlmgxuvBBhun2tjBCin3rQDhg6IEhikAFhikAEhikAFhikAEhikAFhikAEhikAFhjuAEhikAFhikAEhik\
      AFhikAEhikAFhikAEhikAFhikAEhikAFhikAEhikAFhjuAEhikAFhikAEhikAFhikAEhikAFhikAEhikAF\
      hikAEhikAFhikAE", "WET0WEST,M3.5.0/1,M10.5.0", "ES+2806-01524 Canary Islands");
    ("Atlantic/Cape_Verde", "-5644,0,LMT;-7200,0,-02;-3600,1,-01;-7200,0,-02;-3600,0,-01",
     "Aky861qBBih0mACm13YDigukYEj09gkrfE", "<-01>1", "CV+1455-02331 ");
    ("Atlantic/Faroe", "-1624,0,LMT;0,0,WET;3600,1,WEST;0,0,WET",
     "iUkrt2ylRBkp25jzRChikADhikAChikADhikAChikADhikAChjuADhikAChikADhikAChikADhikAChikA\
      DhikAChikADhikAChikADhikAChjuADhikAChikADhikAChikADhikAChikADhikAChikADhikAChikAD", "WET0WEST,M3.5.0/1,M10.5.0", "FO+6201-00646 ");
    ("Atlantic/Madeira", "-4056,0,LMT;-4056,0,FMT;0,1,+00;-3600,0,-01;0,1,+00;-3600,0,-01;3600,1,+01;-3600,0\
      ,-01;0,0,WET;3600,1,WEST;3600,1,WEST;0,0,WET;3600,1,WEST",
     "iUi+n0p1RBh01mkzRHpxzYC5wID2wAChq3YD52IChq3YD52IChq3YD58IChq3YD52IChq3YDlryAEhgiAF\
      jpgAE/wAFhjuAEhg6AFhk4AEhg6AFhk4AE/wAFjpgAE/wAFhikAEhikAFjn2AEhikAFhg6AEhjuAFhk4AE\
      /wAFhikAEhikAFhg6AEhjuAFhk4AEho2AFysAEhqsAFhh4AEhiqAF+gAEn7YG1gAEtkIF6oAEmxYG4+AEr\
      6IF4+AEn7YG30AEr6IF4+AEn7YG30AEr6IF+mAEhikAFhikYEhikAFhikAEhikAFhikAEhikAFhikAEhik\
      AFhikAEhjuAFhikAEhikAFhikAEhikAFhikAEhikAFhikAEhikAFhikAEhjuAFhikAEhikAFhikAEhikAF\
      hikAEhikAFhikAEhikAFhikAEhikAFhikAEhjuAFhikAEhikAFhikAEhikAFhikAEhikAFhikAEhikAIhh\
      l5IKhg6AIhikAJhikAIhikAJhjuAIhikAJhikAIhikAJhikILhikAMhikALhikAMhikALhikAMhikALhik\
      AMhjuALhikAMhikALhikAMhikALhikAMhikALhikAMhikALhikAMhikAL", "WET0WEST,M3.5.0/1,M10.5.0", "PT+3238-01654 Madeira Islands");
    ("Atlantic/Reykjavik", "-5280,0,LMT;0,1,+00;-3600,0,-01;-3600,0,-01;0,1,+00;0,0,GMT",
     "Akrsih6BCxmitmBBhtyIC27YBhyuICx/YBhyuICi77YBx6IChmmvYBhikQC2qIBhvnYD2qAEht+AD30AEh\
      rqAD4+AEhrqAD4+AEhrqAD4+AEhs0AD30AEhs0AD+mAEhmiAD+mAEhmiAD+mAEhnsAD88AEhmiAD+mAEhn\
      sAD+mAEhmiAD+mAEhmiAD+mAEhmiAD+mAEhmiAD+mAEhnsAD+mAEhmiAD+mAEhmiAD+mAEhmiAD+mAEhmi\
      AD+mAEhmiAD+mAEhnsAD+mAEhmiAD+mAEhmiAD+mAEhmiAD+mAEhmiAD+mAEhnsAD+mAF", "GMT0", "IS+6409-02151 ");
    ("Atlantic/South_Georgia", "-8768,0,LMT;-7200,0,-02",
     "Ajpw7+8BBo2vkhjfB", "<-02>2", "GS-5416-03632 ");
    ("Atlantic/St_Helena", "-1368,0,LMT;-1368,0,JMT;0,0,GMT",
     "Ajpw7wtRBkixqAC", "GMT0", "SH-1555-00542 ");
    ("Atlantic/Stanley", "-13884,0,LMT;-13884,0,SMT;-10800,1,-03;-14400,0,-04;-7200,1,-02;-10800,0,-03;-1080\
      0,1,-03",
     "Ajpw8o7ZBhvv2ADhwhr94JChg5YDhjuIChg5YDhk4IChg5YDhjuIChg5YDhjuIChg5YDhjuICx/YDi2p8I\
      F7xYEho1YF6oIEhp/YF6oICho2AD7yICho1YD7yICho1YD7yICho1YD7yIChp/YD6oIChp/YD7yICho1YD\
      7yICho1YD7yICho1YD7yICho1YD7yIChp/YD7yICho1YD7yICho1YD7yICho1YD7yICho1YD7yICho2ID6\
      oIChrpYD4+IChrpYD6oIChp/YD6oIChp/YD6oIChp/YD6oIChp/YD6oIChrpYD6oIChp/YD6oIChp/YD6o\
      IFhzvznhfF", "<-03>3", "FK-5142-05751 ");
    ("Australia/Adelaide", "33260,0,LMT;32400,0,ACST;37800,1,ACDT;34200,0,ACST;34200,0,ACST",
     "hcjzi6lxJBn/t8lZEhl6kMCvyADh1gwACwqADhikAChikADhjuAChg6ADh7igAC2qADht+AC30ADhs0AC3\
      0ADhs0AC30ADhs0AC4+ADhs0AC30ADhs0AC30ADhs0AC30ADhs0AC30ADhs0AC30ADhs0AC4+ADhs0AC30\
      ADhs0AC30ADhs0AC30ADhs0AC6oADho2AC7yADhqgAC7yADhqgAC6oADhqgAC6oADhqgAC30ADhs0AC7yA\
      Dho2AC4+ADhs0AC6oADhqgAC7yADho2AC88ADhnsAC88ADhnsAC88ADhnsAC88ADho2AC7yADho2AC7yAD\
      ho2AC88ADhnsAC88ADhnsAC88ADho2AC7yADho2AC88ADhnsAC7yADho2AC", "ACST-9:30ACDT,M10.1.0,M4.1.0/3", "AU-3455+13835 South Australia");
    ("Australia/Brisbane", "36728,0,LMT;39600,1,AEDT;36000,0,AEST;36000,0,AEST",
     "Ajy92vwRDhpskx3RBvyACh1gwABwqAChikABhikAChjuABhg6ACh7igAB2qAChl6kAB30AChs0AB30AChs\
      0AB30AC", "AEST-10", "AU-2728+15302 Queensland (most areas)");
    ("Australia/Broken_Hill", "33948,0,LMT;36000,0,AEST;32400,0,ACST;37800,1,ACDT;34200,0,ACST;34200,0,ACST",
     "hcjzi6kmJBi94u3ZCl3+IFhl6kMDvyAEh1gwADwqAEhikADhikAEhjuADhg6AEh7igAD2qAEht+AD30AEh\
      s0AD30AEhs0AD30AEhs0AD4+AEhs0AD30AEhs0AD30AEhs0AD30AEhs0AD30AEhs0AD30AEhs0AD+mAEhn\
      sAD30AEhs0AD30AEhs0AD30AEhs0AD6oAEho2AD7yAEhqgAD7yAEhqgAD6oAEhqgAD30AEhs0AD30AEhs0\
      AD30AEhs0AD4+AEhs0AD30AEhs0AD30AEhs0AD88AEhnsAD88AEhnsAD88AEhnsAD88AEho2AD7yAEho2A\
      D7yAEho2AD88AEhnsAD88AEhnsAD88AEho2AD7yAEho2AD88AEhnsAD7yAEho2AD", "ACST-9:30ACDT,M10.1.0,M4.1.0/3", "AU-3157+14127 New South Wales (Yancowinna)");
    ("Australia/Darwin", "31400,0,LMT;32400,0,ACST;37800,1,ACDT;34200,0,ACST;34200,0,ACST",
     "Ajzi6plRBn/t4xREhl6kMCvyADh1gwACwqADhikAChikADhjuAChg6AD", "ACST-9:30", "AU-1228+13050 Northern Territory");
    ("Australia/Eucla", "30928,0,LMT;35100,1,+0945;31500,0,+0845;31500,0,+0845",
     "Aj004lrBDhn1jk2JBvyACh1gwABwqAChikABhikACijzgAB30ACyxoAB30ACwv0ABz2AC/y0AB1gACho2A\
      B88AChnsAB88ACh2mmyuXC", "<+0845>-8:45", "AU-3143+12852 Western Australia (Eucla)");
    ("Australia/Hobart", "35356,0,LMT;39600,1,AEDT;36000,0,AEST;36000,0,AEST",
     "hdj0l4guJDhn0975ZBhg6ACho2AB30AChs0AB30AChw7+ABwqAChikABhikAChjuABhg6AChyquABhikAC\
      hnsAB4+AChrqAB4+AChrqAB6oAChrqAB2qACht+AB30AChs0AB30AChs0AB30AChs0AB4+AChs0AB30ACh\
      s0AB30AChs0AB30AChs0AB30AChs0AB30AChs0AB88ACho2AB7yACho2AB30AChs0AB30AChs0AB30AChr\
      qAB7yAChqgAB7yAChqgAB6oAChqgAB6oAChqgAB88AChjuABhg6AChjuABhg6AChjuABhg6AChjuABhg6A\
      ChjuABhikAChjuABhg6AChjuABhg6AChjuABhg6AChjuABhg6AC88ABhnsAChk4ABhg6AChjuABhg6AChj\
      uABhg6AChjuABhg6AChjuABhikAChikABhg6AC", "AEST-10AEDT,M10.1.0,M4.1.0/3", "AU-4253+14719 Tasmania");
    ("Australia/Lindeman", "35756,0,LMT;39600,1,AEDT;36000,0,AEST;36000,0,AEST",
     "Ajy92xtJDhpskv6ZBvyACh1gwABwqAChikABhikAChjuABhg6ACh7igAB2qAChl6kAB30AChs0AB30AChs\
      0AB30AChs0AB4+AChs0AB30AC", "AEST-10", "AU-2016+14900 Queensland (Whitsunday Islands)");
    ("Australia/Lord_Howe", "38180,0,LMT;36000,0,AEST;41400,1,+1130;37800,0,+1030;39600,1,+11",
     "Ajzi579ZBlh8/3wJDhs0MC49YDhs0IC3zYDhs0IC3zYDhs0IC3zYDhs0IE6ncDho2EE7xcDhqgEE7xcDhq\
      gEE6ncDhqgEE3zcDhs0EE3zcDhs0EE3zcDhs0EE49cDhs0EE3zcDhs0EE3zcDhs0EE87cDhnsEE87cDhns\
      EE87cDhnsEE87cDho2EE7xcD88EEhnrcDho2EE87cDhnsEE87cDhnsEE87cDho2EE7xcDho2EE87cDhnsE\
      E7xcDho2EE+lcDhikEEhijcDhikEEhijcDhikEEhijcDhikEEhijcDhjuEEhijcDhikEEhijcDhikEEhij\
      cDhikEEhijcDhikEEhijcDhikEEhijcDhjuEEhijcDhikEEhijcDhikEEhijcDhikEEhijcDhikEEhijcD\
      hikEEhjtcDhikEEhijcDhikEEhijcDhikEEhijcDhikEEhijcDhikEEhijcDhjuEEhijcDhikEEhijcDhi\
      kEEhijcDhikEEhijcDhikEEhijcDhikEEhijcDhjuEEhijcDhikEEhijcDhikEEx264PE", "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "AU-3133+15905 Lord Howe Island");
    ("Australia/Melbourne", "34792,0,LMT;39600,1,AEDT;36000,0,AEST;36000,0,AEST",
     "hcjzi6ixRDhpng+2RBvyACh1gwABwqAChikABhikAChjuABhg6ACh7igAB2qACht+AB30AChs0AB30AChs\
      0AB30AChs0AB4+AChs0AB30AChs0AB30AChs0AB30AChs0AB30AChs0AB30AChs0AB4+AChs0AB30AChs0\
      AB30AChs0AB30AChs0AB6oACho2AB7yACho2AB88AChqgAB6oAChqgAB6oAChqgAB30AChs0AB30AChs0A\
      B4+AChs0AB30AChs0AB7yACho2AB88AChnsAB88AChnsAB88AChnsAB88ACho2AB7yAC88ABhnsACho2AB\
      88AChnsAB88AChnsAB88ACho2AB7yACho2AB88AChnsAB7yACho2AB", "AEST-10AEDT,M10.1.0,M4.1.0/3", "AU-3749+14458 Victoria");
    ("Australia/Perth", "27804,0,LMT;32400,1,AWDT;28800,0,AWST;28800,0,AWST",
     "Aj004ruJDhn1jj7ZBvyACh1gwABwqAChikABhikACijzgAB30ACyxoAB30ACwv0ABz2AC/y0AB1gACho2A\
      B88AChnsAB88AC", "AWST-8", "AU-3157+11551 Western Australia (most areas)");
    ("Australia/Sydney", "36292,0,LMT;39600,1,AEDT;36000,0,AEST;36000,0,AEST",
     "hcjzi5/zZDhpnhh0JBvyACh1gwABwqAChikABhikAChjuABhg6ACh7igAB2qACht+AB30AChs0AB30AChs\
      0AB30AChs0AB4+AChs0AB30AChs0AB30AChs0AB30AChs0AB30AChs0AB30AChs0AB+mAChnsAB30AChs0\
      AB30AChs0AB30AChs0AB6oACho2AB7yAChqgAB7yAChqgAB6oAChqgAB30AChs0AB30AChs0AB30AChs0A\
      B4+AChs0AB30AChs0AB30AChs0AB88AChnsAB88AChnsAB88AChnsAB88ACho2AB7yAC88ABhnsACho2AB\
      88AChnsAB88AChnsAB88ACho2AB7yACho2AB88AChnsAB7yACho2AB", "AEST-10AEDT,M10.1.0,M4.1.0/3", "AU-3352+15113 New South Wales (most areas)");
    ("Europe/Amsterdam", "1172,0,LMT;4772,1,NST;1172,0,AMT;4772,1,NST;1172,0,AMT;1200,0,+0020;4800,1,+0120;4\
      800,1,+0120;3600,0,CET;7200,1,CEST;7200,1,CEST;7200,1,CEST;3600,0,CET",
     "iUiipo2ZCluh2AB81YChk+YD88AEhk4ADhikAEhjuADhg6AEhjuADhg6AEhjuADhg6AEhh+ADhk4AEhsoA\
      D4gAEhg6ADhjuAEhtyAD22AEhp6AD6uAEhqgAD6oAEhqsAD7mAEhpoAD7gAEhpuAD66AEhp0AD60AEhrqA\
      D4+AEhqmAD7sAEhpiAD7mAEhpoAD7gAEhp0AD60AEhrkADnvIHvwrxJFhqgAG6oAFhqmAG7sAFhptQKk0q\
      ssBI7yAJhjuAIhikAJhikAIhikAJ/qAIijwsALhg6AMhjuALhikAMhikALhikAMhjuALhg6AMhikALhikA\
      MhikALhikAMhikALhikAMhikALhjuAMhikALhikAMhikALhikAMhikALhikAMhikALhikAMhikALhikAMh\
      ikALhjuAMhikALhikAMhikALhikAMhikALhikAMhikALhikAMhikALhikAM", "CET-1CEST,M3.5.0,M10.5.0/3", "NL+5222+00454 ");
    ("Europe/Andorra", "364,0,LMT;0,0,WET;3600,0,CET;7200,1,CEST;3600,0,CET",
     "iUj+m655JBi2hsz2ZCiys0IDhikAEhikADhikAEhikADhikAEhikADhikAEhikADhikAEhikADhjuAEhik\
      ADhikAEhikADhikAEhikADhikAEhikADhikAEhikADhikAE", "CET-1CEST,M3.5.0,M10.5.0/3", "AD+4230+00131 ");
    ("Europe/Astrakhan", "11532,0,LMT;10800,0,+03;18000,1,+05;14400,0,+04;14400,0,+04;18000,1,+05;14400,1,+0\
      4;10800,0,+03;14400,0,+04",
     "Alqjhi3JBrxvi9ZDjs1xYChipYDhikIChipYDhikIChipYDhiqIChikQEhikAFhikAEhikAFhikAEhikAF\
      hikAEhikAFhikAEhikAGhikIHhikAGhjuAHhikAEiknYGhikIHhikAGhikAHhikAGhikAHhikAGhikAHhj\
      uAGhnsAH88AGhnsAH88AGhnsAH88AGho2AH7yAGho2AH7yAGho2AH88AGhnsAH88AGhnsAH88AGho2AH7y\
      AGho2AH7yAGho2AH7yAGho2AH88AGhnsAH88AGhnsAH88AGho2AH7yAEn1tYHjhkIEhphj14fE", "<+04>-4", "RU+4621+04803 MSK+01 - Astrakhan");
    ("Europe/Athens", "5692,0,LMT;5692,0,AMT;10800,1,EEST;7200,0,EET;3600,0,CET;7200,1,CEST;10800,1,EEST;\
      7200,0,EET;10800,1,EEST;7200,0,EET",
     "iUj0n+skJBhnoikzZD9/zkmBCqvYDys4ICkpYFjnrAE73QFhjnYEhiqIDx0rYC3nYDhwg4IGhq4AH52QGh\
      ikAHhg6AGhhgAHhjoAGhg6IDhjvQChh8ADhi1YChh3YDhilAIhikAJhikAIhikAJhikAIhikAJhikAIhju\
      AJhikAIhikAJhikAIhikAJhikAIhikAJhikAIhikAJhikAIhikAJhikAIhjuAJhikAIhikAJhikAIhikAJ\
      hikAIhikAJhikAIhikAJhikAIhikAJ", "EET-2EEST,M3.5.0/3,M10.5.0/4", "GR+3758+02343 ");
    ("Europe/Belgrade", "4920,0,LMT;3600,0,CET;3600,0,CET;7200,1,CEST;7200,1,CEST;7200,1,CEST;3600,0,CET",
     "iUi+nz4kRBjr41i5REjpsYC7yADhjuAChikADhikACho8AD4yACiwp8AFhikAGhikAFhjuAGhikAFhikAG\
      hikAFhikAGhikAFhikAGhikAFhikAGhikAFhikAGhikAFhjuAGhikAFhikAGhikAFhikAGhikAFhikAGhi\
      kAFhikAGhikAFhikAG", "CET-1CEST,M3.5.0,M10.5.0/3", "RS+4450+02030 ");
    ("Europe/Berlin", "=Arctic/Longyearbyen", "", "", "DE+5230+01322 most of Germany");
    ("Europe/Bratislava", "3464,0,LMT;3464,0,PMT;7200,1,CEST;3600,0,CET;7200,1,CEST;3600,0,CET;0,1,GMT;7200,1\
      ,CEST;3600,0,CET",
     "iU+pmpvRBi5rgADhunw2mRC82IDhk+QE88AFhnsAE88AFhujoAElxmAF7yAEhjuAFhikAEhikAFhikAEhi\
      kAFho2AE82AFqwIGv4ADqvYE/wAFhk4AE/wAFhjoAEhhgAFh/j+AHhikAIhjuAHhg6AIhikAHhikAIhikA\
      HhikAIhikAHhikAIhikAHhjuAIhikAHhikAIhikAHhikAIhikAHhikAIhikAHhikAIhikAHhikAIhikAHh\
      juAIhikAHhikAIhikAHhikAIhikAHhikAIhikAHhikAIhikAHhikAI", "CET-1CEST,M3.5.0,M10.5.0/3", "SK+4809+01707 ");
    ("Europe/Brussels", "1050,0,LMT;1050,0,BMT;0,0,WET;3600,0,CET;7200,1,CEST;3600,0,CET;7200,1,CEST;3600,1\
      ,WEST;0,0,WET;0,0,WET;7200,1,CEST;3600,0,CET",
     "iUi227v+NB3mn0hVChwmmADjlnYG82ADhk+QE88AFhnsAE88AFqyQJ03AHho2AI4+AHhvoAI60AHhqmAI8\
      qAHhk4AIhk4AH/wAIhg6AHhjuAIhikAHhikAIhk4AH/wAIhjuAHhg6AIhk4AHhg6YIhk4AH/wAIhjuAHhg\
      6AIhk4AH/wAIhikAHhikAIhg6AHhk4AIhikAHhikAIhg6AHhjuAIhk4AH/wAIhikAHhikAIhg6AHhjuAIh\
      k4AHho2AIysAHv+AEln/YF7yAEhjuAFhikAE/qAFhk+AE/qAFht+AE6uAFihogAKhg6ALhjuAKhikALhik\
      AKhikALhjuAKhg6ALhikAKhikALhikAKhikALhikAKhikALhikAKhjuALhikAKhikALhikAKhikALhikAK\
      hikALhikAKhikALhikAKhikALhikAKhjuALhikAKhikALhikAKhikALhikAKhikALhikAKhikALhikAKhi\
      kAL", "CET-1CEST,M3.5.0,M10.5.0/3", "BE+5050+00420 ");
    ("Europe/Bucharest", "6264,0,LMT;6264,0,BMT;10800,1,EEST;7200,0,EET;10800,1,EEST;7200,0,EET;10800,1,EEST\
      ;7200,0,EET",
     "iSjs5/wgRBi1moAFhx4w1RC5kADhikAChikADhjuAChikADhikAChikADhikAChikADhikAChikADhikAC\
      hikADhikAChikADi07yAE3zYFhjuAEhg6IFhikQChikADhikAChikADhikAChikADhikAChjuADhikAChi\
      kADhikAChikADhikAChikADhikAChikADhikAChikADhikAChjuADhijQChikADhikAChikADhikAChikA\
      DhikAEhijYFhikIEhijYFhjuIEhnrYF", "EET-2EEST,M3.5.0/3,M10.5.0/4", "RO+4426+02606 ");
    ("Europe/Budapest", "4580,0,LMT;7200,1,CEST;3600,0,CET;7200,1,CEST;3600,0,CET;7200,1,CEST;3600,0,CET",
     "iUjri+o5ZChv+yi8JB82IChk+QD88AEhnsAB88AChnyAB82AChmiAB/wAChr/lIBjruYE7yADhjuAEhikA\
      DhikAEhn3IBhiqIC8kQDhjzYChh+IDhikAEhikADhikAEhjuADhg6AEp9zQB49YChrqYB4+ACht+AB2qAC\
      ht+AB2qAChwmlQBhg6AChikABhikAChikABhikAChikABhikAChikQFhjuAGhikAFhikAGhikAFhikAGhi\
      kAFhikAGhikAFhikAGhikAFhikAGhikAFhjuAGhikAFhikAGhikAFhikAGhikAFhikAGhikAFhikAGhikA\
      FhikAG", "CET-1CEST,M3.5.0,M10.5.0/3", "HU+4730+01905 ");
    ("Europe/Busingen", "2048,0,LMT;1786,0,BMT;7200,1,CEST;3600,0,CET;7200,1,CEST;3600,0,CET",
     "iUhk+j1oBBis8sugNDi4otx3VC88ADhnsAC88ADiyrqIEhikAFhikAEhikAFhikAEhikAFhikAEhjuAFhi\
      kAEhikAFhikAEhikAFhikAEhikAFhikAEhikAFhikAEhikAFhikAEhjuAFhikAEhikAFhikAEhikAFhikA\
      EhikAFhikAEhikAFhikAEhikAF", "CET-1CEST,M3.5.0,M10.5.0/3", "DE+4742+00841 Busingen");
    ("Europe/Chisinau", "6920,0,LMT;6900,0,CMT;6264,0,BMT;10800,1,EEST;7200,0,EET;7200,0,EET;10800,1,EEST;3\
      600,0,CET;7200,1,CEST;7200,1,CEST;14400,1,MSD;10800,0,MSK;10800,0,MSK;14400,1,MSD;\
      10800,1,EEST;7200,0,EET",
     "iSi227kvRBin2zrhJC5o05vZFhx4w1RD5kAEhikADhikAEhjuADhikAEhikADhikAEhikADhikAEhikADh\
      ikAEhikADhikAEhikADhikAEh76AGh+/YJi43AH7yAIhjuAHhikAI65ILiuq1YKhipYLhikIKhipYLhikI\
      KhipYLhiqIKhikQMhikANhikAMhikANhikAMhikANhikAMhikANhikAMhikANhikAMhikANn7YG7yQEhik\
      ADhikAEhijQGhijYFhikIGhijYFhikIGhijYFhikIGhijYFhjuIGhnrYF", "EET-2EEST,M3.5.0,M10.5.0/3", "MD+4700+02850 ");
    ("Europe/Copenhagen", "3020,0,LMT;3020,0,CMT;7200,1,CEST;3600,0,CET;3600,0,CET;7200,1,CEST;7200,1,CEST;36\
      00,0,CET",
     "iUjpw7n7JBox+ADhqimuyZC6hYDhyxyQClo+QE7yAFhjuAEhikAFhikAEhikAF5qAEhwyAF3iAEht+AFys\
      AEhzmAFxiAEij4oAGhg6AHhikAGhikAHhikAGhikAHhikAGhikAHhikAGhjuAHhikAGhikAHhikAGhikAH\
      hikAGhikAHhikAGhikAHhikAGhikAHhikAGhjuAHhikAGhikAHhikAGhikAHhikAGhikAHhikAGhikAHhi\
      kAGhikAH", "CET-1CEST,M3.5.0,M10.5.0/3", "DK+5540+01235 ");
    ("Europe/Dublin", "-1521,0,LMT;-1521,0,DMT;2079,1,IST;3600,1,BST;0,0,GMT;3600,1,IST;0,1,GMT;3600,0,IS\
      T;3600,0,IST",
     "iUi36klvDBiszyQC4+AE/ky4fD+sAEhjoADhj0AEhh+ADhiqAEhh+ADhnyAE+gADhiqAEhg0AFhk4AEhk4\
      AF7yAEhnsAF+mAEhnsAF/wAEhk4AF/wAEhjuAFhg6AEhmiAF/wAEhk4AF/wAEhjuAFhg6AEhk4AF/wAEhk\
      4AF/wAEhjuAFhikAEhk4AF/wAEhjuAFhg6AEhk4AF/wAEhk4AF/wAEhjuAFhg6AEhk4AFho2AEysAFuk6A\
      E+mAFhrqAE/wAFhk4AE88AFhnsAE/wAFhjuAEhg6AFhjuAEhikAFhjuAEhg6AF/wAEhjuAFhg6AEhk4AF/\
      wAEhmiAF/wAEhjuAFhg6AEhk4AF/wAEhk4AF/wAEhjuAFhg6AEhg6AFho2AE7yAFho2AE88AFhnsAE7yAF\
      ho2AE7yAFho2AE7yAFho2AE7yAFhqgAE1gAFhvnIImuiYG6oAHhqgAG6oAHhqgAG6oAHhqgAG6oAHhqgAG\
      7yAHho2AG7yAHho2AG7yAHhqgAG6oAHhqgAG6oAHhqgAG87YHhnsAG88AHhnsAG88AHhnsAG88AHho2AG8\
      8AHhnsAG88AHhnsAG88AHhnsAG88AHhnsAG88AHho2AG7yAHho2AG88AHhnsAG88AHhnsAG88AHhnsAG88\
      AHhnsAG88AHhnsAG", "IST-1GMT0,M10.5.0,M3.5.0/1", "IE+5320-00615 ");
    ("Europe/Gibraltar", "-1284,0,LMT;3600,1,BST;0,0,GMT;7200,1,BDST;0,0,GMT;3600,0,CET;7200,1,CEST;3600,0,C\
      ET",
     "iUi36klgJEijq2x5ZB4+AChjuAB+sAChjoABhj0AChh+ABhiqAChh+ABhnyAC+gABhiqAChg0ABhk4AChk\
      4AB7yAChnsAB+mAChnsAB/wAChk4AB/wAChjuABhg6AChmiAB/wAChk4AB/wAChjuABhg6AChk4AB/wACh\
      k4AB/wAChjuABhikAChk4AB/wAChjuABhg6AChk4AB/wAChk4AB/wAChjuABhg6AChk4ABho2ACysABixr\
      YDysABhs0AD30ABhs0AD4+ABhrqAD/wABhk+ADzwABv4IChjuABhg6AC+mABlnYD2qABv4IC4+ABhrqAC8\
      8ABhnsAC/wABhjuAChg6ABhjuAChikABhjuAChg6AB/wAChjuABhg6AChk4AB/wAChmiAB/wAChjuAFh1s\
      7YGhikAHhikAGhikAHhikAGhjuAHhikAGhikAHhikAGhikAHhikAGhikAHhikAGhikAHhikAGhikAHhikA\
      GhjuAHhikAGhikAHhikAGhikAHhikAGhikAHhikAGhikAHhikAGhikAH", "CET-1CEST,M3.5.0,M10.5.0/3", "GI+3608-00521 ");
    ("Europe/Guernsey", "-609,0,LMT;3600,1,BST;0,0,GMT;0,0,GMT;3600,0,CET;7200,1,CEST;7200,1,CEST;7200,1,BD\
      ST;7200,1,BDST;3600,0,BST;3600,1,BST;0,0,GMT",
     "iUk106o+DDlwgt7fB4+AChjuAB+sAChjoABhj0AChh+ABhiqAChh+ABhnyAC+gABhiqAChg0ABhk4AChk4\
      AB7yAChnsAB+mAChnsAB/wAChk4AB/wAChjuABhg6AChmiAB/wAChk4AB/wAChjuABhg6AChk4AB/wAChk\
      4AB/wAChjuABhikAChk4AB/wAChjuABhg6AChk4AB/wAChk4AB/wAChjuABhg6AChk4ABho2ACysAB3/IG\
      k/+QE7yAFhjuAEhikAFhikAEhikAFm3IIs4YBv4IChjuABhg6AC+mABlnYH2qABv4IC4+ABhrqAC88ABhn\
      sAC/wABhjuAChg6ABhjuAChikABhjuAChg6AB/wAChjuABhg6AChk4AB/wAChmiAB/wAChjuABhg6AChk4\
      AB/wAChk4AB/wAChjuABhg6AChg6ABho2AC7yABho2AC88ABhnsAC7yABho2AC7yABho2AC7yABho2AC7y\
      ABhqgAC1gABhvnIJmuiYL6oABhqgAC6oABhqgAC6oABhqgAC6oABhqgAC7yABho2AC7yABho2AC7yABhqg\
      AC6oABhqgAC6oABhqgAC87YKhnsAL88AKhnsAL88AKhnsAL88AKho2AL88AKhnsAL88AKhnsAL88AKhnsA\
      L88AKhnsAL88AKho2AL7yAKho2AL88AKhnsAL88AKhnsAL88AKhnsAL88AKhnsAL88AKhnsAL", "GMT0BST,M3.5.0/1,M10.5.0", "GG+492717-0023210 ");
    ("Europe/Helsinki", "5989,0,LMT;5989,0,HMT;10800,1,EEST;7200,0,EET;10800,1,EEST;7200,0,EET",
     "iUiz3ozpXBi77iADhnrrxkLChiwADiyrwQChikADhikAChikADhikIEhikAFhikAEhjuAFhikAEhikAFhi\
      kAEhikAFhikAEhikAFhikAEhikAFhikAEhikAFhikAEhjuAFhikAEhikAFhikAEhikAFhikAEhikAFhikA\
      EhikAFhikAEhikAF", "EET-2EEST,M3.5.0/3,M10.5.0/4", "FI+6010+02458 ");
    ("Europe/Isle_of_Man", "-1075,0,LMT;3600,1,BST;0,0,GMT;7200,1,BDST;3600,0,BST;3600,1,BST;0,0,GMT",
     "iUi85/sjHCh+q7q2bB4+AChjuAB+sAChjoABhj0AChh+ABhiqAChh+ABhnyAC+gABhiqAChg0ABhk4AChk\
      4AB7yAChnsAB+mAChnsAB/wAChk4AB/wAChjuABhg6AChmiAB/wAChk4AB/wAChjuABhg6AChk4AB/wACh\
      k4AB/wAChjuABhikAChk4AB/wAChjuABhg6AChk4AB/wAChk4AB/wAChjuABhg6AChk4ABho2ACysABixr\
      YDysABhs0AD30ABhs0AD4+ABhrqAD/wABhk+ADzwABv4IChjuABhg6AC+mABlnYD2qABv4IC4+ABhrqAC8\
      8ABhnsAC/wABhjuAChg6ABhjuAChikABhjuAChg6AB/wAChjuABhg6AChk4AB/wAChmiAB/wAChjuABhg6\
      AChk4AB/wAChk4AB/wAChjuABhg6AChg6ABho2AC7yABho2AC88ABhnsAC7yABho2AC7yABho2AC7yABho\
      2AC7yABhqgAC1gABhvnIEmuiYG6oABhqgAC6oABhqgAC6oABhqgAC6oABhqgAC7yABho2AC7yABho2AC7y\
      ABhqgAC6oABhqgAC6oABhqgAC87YFhnsAG88AFhnsAG88AFhnsAG88AFho2AG88AFhnsAG88AFhnsAG88A\
      FhnsAG88AFhnsAG88AFho2AG7yAFho2AG88AFhnsAG88AFhnsAG88AFhnsAG88AFhnsAG88AFhnsAG", "GMT0BST,M3.5.0/1,M10.5.0", "IM+5409-00428 ");
    ("Europe/Istanbul", "6952,0,LMT;7016,0,IMT;10800,1,EEST;7200,0,EET;10800,0,+03;14400,1,+04;10800,1,EEST\
      ;7200,0,EET;10800,1,EEST;7200,0,EET;10800,0,+03",
     "Ai227ktRBh5602sBDqwgw8RC81YDnu8IChnxYD+gIChipYDhg0IChk3YDjtqIC6tYDhn4IC81YD/yiICyl\
      YDqwICh3jYDhkgICnxjYDhsoIC27YDhl2IC/vYDhk4IC/vYDhjuIChg5YDhk4IChg5YDhk4IC/vYD3h0IC\
      i4vYDhlkIC6hYDyx6QC88AD7yICho1YD6iIChqlYD6oIChp/YD88IChk3YD/wICwvIEq8sQFr5YEiqoID/\
      8AG+mAHhiqAGhikAHhikAGhikAHhikAGhikAHhikAGhikAHhikAGhjuAHhikAGhikAHhikAGhikAHhikAG\
      hikAHhg6AGhjuAHhikAGhikAHhjuAGhnsAH88AGhnsAH88AGhnsAH88AGho2AH7yAGho2AH7yAGho2AH88\
      AGhnsAH88AGhnsAH88AGho2AH7yAGho2AH7yAGho2AH7yQIho2AJ88AIhnsAJ88AIhnsAJ88AIho2AJ74A\
      IhowAJ7yAIho2AJ88AIhnsAJ9iAIhnmAJ88AIhqgAJ6oAI+3AEhomjo6fE", "<+03>-3", "TR+4101+02858 ");
    ("Europe/Jersey", "-506,0,LMT;3600,1,BST;0,0,GMT;0,0,GMT;3600,0,CET;7200,1,CEST;7200,1,CEST;7200,1,BD\
      ST;7200,1,BDST;3600,0,BST;3600,1,BST;0,0,GMT",
     "iUj5tg+wBDhmsyQB4+AChjuAB+sAChjoABhj0AChh+ABhiqAChh+ABhnyAC+gABhiqAChg0ABhk4AChk4A\
      B7yAChnsAB+mAChnsAB/wAChk4AB/wAChjuABhg6AChmiAB/wAChk4AB/wAChjuABhg6AChk4AB/wAChk4\
      AB/wAChjuABhikAChk4AB/wAChjuABhg6AChk4AB/wAChk4AB/wAChjuABhg6AChk4ABho2ACysAB3/IGk\
      /+QE7yAFhjuAEhikAFhikAEhikAFm3IIs4YBv4IChjuABhg6AC+mABlnYH2qABv4IC4+ABhrqAC88ABhns\
      AC/wABhjuAChg6ABhjuAChikABhjuAChg6AB/wAChjuABhg6AChk4AB/wAChmiAB/wAChjuABhg6AChk4A\
      B/wAChk4AB/wAChjuABhg6AChg6ABho2AC7yABho2AC88ABhnsAC7yABho2AC7yABho2AC7yABho2AC7yA\
      BhqgAC1gABhvnIJmuiYD6oABhqgAC6oABhqgAC6oABhqgAC6oABhqgAC7yABho2AC7yABho2AC7yABhqgA\
      C6oABhqgAC6oABhqgAC87YKhnsAD88AKhnsAD88AKhnsAD88AKho2AD88AKhnsAD88AKhnsAD88AKhnsAD\
      88AKhnsAD88AKho2AD7yAKho2AD88AKhnsAD88AKhnsAD88AKhnsAD88AKhnsAD88AKhnsAD", "GMT0BST,M3.5.0/1,M10.5.0", "JE+491101-0020624 ");
    ("Europe/Kaliningrad", "4920,0,LMT;7200,1,CEST;3600,0,CET;7200,1,CEST;3600,0,CET;10800,1,EEST;7200,0,EET;1\
      4400,1,MSD;10800,0,MSK;10800,0,MSK;14400,1,MSD;10800,1,EEST;7200,0,EET;10800,0,+03\
      ;7200,0,EET",
     "Ajv0pt0RChrtm+hRB82IChk+QD88AEhnsAD88AEhujoADlxmAE7yADhjuAEhikADhikAEhikADhvIGjyAF\
      hi7YG9uIIiq77YHhipYIhikIHhipYIhikIHhipYIhiqIHhikQJhikAKhikAJhikAKhikAJhikAKhikAJhi\
      kAKhikAJhikALhikIMhikALhjuAMhikALhikAMhikALhikAMhikALhikAMhikALhikAMhikALhikAMhjuA\
      LhnsAM88ALhnsAM88ALhnsAM88ALho2AM7yALho2AM7yALho2AM88ALhnsAM88ALhnsAM88ALho2AM7yAL\
      ho2AM7yALho2AM7yALho2AM88ALhnsAM88ALhnsAM88ALho2AM7yANn1tYM", "EET-2", "RU+5443+02030 MSK-01 - Kaliningrad");
    ("Europe/Kirov", "11928,0,LMT;10800,0,+03;18000,1,+05;14400,0,+04;14400,0,+04;18000,1,+05;14400,1,MS\
      D;10800,0,MSK;14400,0,MSK;10800,0,MSK",
     "Alhgg84BB3vvIDjs1xYChipYDhikIChipYDhikIChipYDhiqIChikQEhikAFhikAEhikAFhikAEhikAFhi\
      kAEhikAFhikAEhikAGhikIHhikAGhjuAHhikAEiknYGhikIHhikAGhikAHhikAGhikAHhikAGhikAHhjuA\
      GhnsAH88AGhnsAH88AGhnsAH88AGho2AH7yAGho2AH7yAGho2AH88AGhnsAH88AGhnsAH88AGho2AH7yAG\
      ho2AH7yAGho2AH7yAGho2AH88AGhnsAH88AGhnsAH88AGho2AH7yAIn1tYH", "MSK-3", "RU+5836+04939 MSK+00 - Kirov");
    ("Europe/Kyiv", "7324,0,LMT;7324,0,KMT;7200,0,EET;10800,0,MSK;3600,0,CET;7200,1,CEST;7200,1,CEST;14\
      400,1,MSD;10800,0,MSK;14400,1,MSD;10800,1,EEST;7200,0,EET;10800,1,EEST;7200,0,EET;\
      10800,1,EEST",
     "iTi227j2JBi+8gACrxp4/ZD4itYGisxAE7yAFhjuAEmlQDiwhtQHhipYDhikIHhipYDhikIHhipYDhiqIH\
      hikQIhikAJhikAIhikAJhikAIhikAJhikAIhikAJhikAIhikAJhikAIhikAJyrYKi1qQLhikAMhikALhik\
      AMhikALhikAMhikALhikAMhikALhjuAM", "EET-2EEST,M3.5.0/3,M10.5.0/4", "UA+5026+03031 most of Ukraine");
    ("Europe/Lisbon", "-2205,0,LMT;3600,1,WEST;0,0,WET;3600,1,WEST;0,0,WET;7200,1,WEMT;0,0,WET;3600,0,CET\
      ;3600,1,WEST;3600,0,CET;7200,1,CEST;3600,1,WEST;0,0,WET",
     "iUi+n0mhbAh01mhmHGpxzYB5wIC2wABhq3YC52IBhq3YC52IBhq3YC58IBhq3YC52IBhq3YClryADhgiAE\
      jpgAD/wAEhjuADhg6AEhk4ADhg6AEhk4AD/wAEjpgAD/wAEhikADhikAEjn2ADhikAEhg6ADhjuAEhk4AD\
      /wAEhikADhikAEhg6ADhjuAEhk4ADho2AEysADhqsAEhh4ADhiqAE+gADn7YF1gADtkIE6oADmxYF4+ADr\
      6IE4+ADn7YF30ADr6IE4+ADn7YF30ADr6IE+mADhikAEhikYDhikAEhikADhikAEhikADhikAEhikADhik\
      AEhikADhjuAEhikADhikAEhikADhikAEhikADhikAEhikADhikAEhikADhjuAEhikADhikAEhikADhikAE\
      hikADhikAEhikADhikAEhikADhikAEhikADhjuAEhikADhikAEhikADhikAEhikADhikAEhikADhikAH1r\
      5QChikADhikAEhjuIDhikAEhikADhikAEhjuADhg6AEhijYDhikAEhikADhikAEhikADhikAEhikADhjuA\
      EhikADhikAEhikIIhikAGhikAIhikAGhikAIhikAGhikAIhikAGhikAIhjuAGhikAIhikAGhikAIhikAJh\
      ikAKhikAJhikAKhikAJhikAKhikAJ", "WET0WEST,M3.5.0/1,M10.5.0", "PT+3843-00908 Portugal (mainland)");
    ("Europe/Ljubljana", "3484,0,LMT;3600,0,CET;3600,0,CET;7200,1,CEST;7200,1,CEST;7200,1,CEST;3600,0,CET",
     "iUi+nz6+JBjr40//ZEjpsYC7yADhjuAChikADhikAChikAD/qACiwp8AFhikAGhikAFhjuAGhikAFhikAG\
      hikAFhikAGhikAFhikAGhikAFhikAGhikAFhikAGhikAFhjuAGhikAFhikAGhikAFhikAGhikAFhikAGhi\
      kAFhikAGhikAFhikAG", "CET-1CEST,M3.5.0,M10.5.0/3", "SI+4603+01431 ");
    ("Europe/London", "-75,0,LMT;3600,1,BST;0,0,GMT;7200,1,BDST;0,0,GMT;3600,0,BST;3600,1,BST;0,0,GMT",
     "iU6r0k8XEkg5mx9LB4+AChjuAB+sAChjoABhj0AChh+ABhiqAChh+ABhnyAC+gABhiqAChg0ABhk4AChk4\
      AB7yAChnsAB+mAChnsAB/wAChk4AB/wAChjuABhg6AChmiAB/wAChk4AB/wAChjuABhg6AChk4AB/wAChk\
      4AB/wAChjuABhikAChk4AB/wAChjuABhg6AChk4AB/wAChk4AB/wAChjuABhg6AChk4ABho2ACysABixrY\
      DysABhs0AD30ABhs0AD4+ABhrqAD/wABhk+ADzwABv4IChjuABhg6AC+mABlnYD2qABv4IC4+ABhrqAC88\
      ABhnsAC/wABhjuAChg6ABhjuAChikABhjuAChg6AB/wAChjuABhg6AChk4AB/wAChmiAB/wAChjuABhg6A\
      Chk4AB/wAChk4AB/wAChjuABhg6AChg6ABho2AC7yABho2AC88ABhnsAC7yABho2AC7yABho2AC7yABho2\
      AC7yABhqgAC1gABhvnIFmuiYH6oABhqgAC6oABhqgAC6oABhqgAC6oABhqgAC7yABho2AC7yABho2AC7yA\
      BhqgAC6oABhqgAC6oABhqgAC87YGhnsAH88AGhnsAH88AGhnsAH88AGho2AH88AGhnsAH88AGhnsAH88AG\
      hnsAH88AGhnsAH88AGho2AH7yAGho2AH88AGhnsAH88AGhnsAH88AGhnsAH88AGhnsAH88AGhnsAH", "GMT0BST,M3.5.0/1,M10.5.0", "GB+513030-0000731 ");
    ("Europe/Luxembourg", "1476,0,LMT;7200,1,CEST;3600,0,CET;7200,1,CEST;3600,0,CET;3600,1,WEST;0,0,WET;0,0,W\
      ET;3600,1,WEST;3600,0,WET;7200,1,WEST;7200,1,WEST;7200,1,CEST;3600,0,CET",
     "iUkk0q27ZC2vvvqJB6iIChnrYB6uIChnsQD88AEtjQGymAFho2YG49IFhvoQG6zQFhqmQG8pQFhk4IGhk3\
      YF/wQGhg5QFhjuIGhipYFhh+IGhk3YF/wIGhjtYFhg6IGhk3YFhg6IGhk3YF/wYHhjuAIhg6AHhk4AI/wA\
      HhikAIhikAHhg6AIhk4AHhikAIhikAHhg6AIhjuAHhk4AI/wAHhikAIhikAHhg6AIhjuAHhk4AIho2AHys\
      AIu6ALlpjYJ7yAKhjuAJhikAK/wAChk4AD/qAEht+AD6uAEihogAMhg6ANhjuAMhikANhikAMhikANhjuA\
      Mhg6ANhikAMhikANhikAMhikANhikAMhikANhikAMhjuANhikAMhikANhikAMhikANhikAMhikANhikAMh\
      ikANhikAMhikANhikAMhjuANhikAMhikANhikAMhikANhikAMhikANhikAMhikANhikAMhikAN", "CET-1CEST,M3.5.0,M10.5.0/3", "LU+4936+00609 ");
    ("Europe/Madrid", "-884,0,LMT;3600,1,WEST;0,0,WET;7200,1,WEMT;0,0,WET;7200,1,CEST;3600,0,CET;7200,1,C\
      EST;3600,0,CET;7200,1,CEST;3600,0,CET",
     "iUj+m66wBEhk/7YBhg0IChijYBhiqICp2jYBhgiICjo/YB/wIChjtYBhg6IChk4ABhg6AChk3YB/wICwvh\
      YB0oIChijYBlnYD9iABilsQC+lYGkx1YF22IGhq9YF/wIGhk3YF/wIGhk3YF/wIGhk3YF/wIGlxlYF88IG\
      h0v/YFhg6IGhjtYFhg6IGhg5YFhikIGhjtYFhg6IGhjuQHhikAIhikAJhikAKhjuAJhg6AKhikAJhikAKh\
      ikAJhikAKhikAJhikAKhikAJhjuAKhikAJhikAKhikAJhikAKhikAJhikAKhikAJhikAKhikAJhikAKhik\
      AJhjuAKhikAJhikAKhikAJhikAKhikAJhikAKhikAJhikAKhikAJhikAK", "CET-1CEST,M3.5.0,M10.5.0/3", "ES+4024-00341 Spain (mainland)");
    ("Europe/Malta", "3484,0,LMT;7200,1,CEST;3600,0,CET;3600,0,CET;7200,1,CEST;7200,1,CEST;3600,0,CET",
     "iUjw33p2JChqvsywZB2pYChikIBhipYC+gIBhnxYC7sIBho1YC/wIBhijYChqn2IBljkQD7yAEhjuADhh+\
      AE/wADhk+AB/jQChiqQEhmiAD+lQEhmiAD7yQEho2ADhl3vQE3zYCht+IE2qADht+AE2qADhvoAE2qADht\
      +AE2qADhs0AE30ADht+AE30ADhh+AEhikADhmoAE74ADhowQB87YChnsIB87YChnsIB87YChnsIB87YChn\
      sIB87YChk+IBhgzYChjuIFhikAGhikAFhikAGhikAFhikAGhikAFhjuAGhikAFhikAGhikAFhikAGhikAF\
      hikAGhikAFhikAGhikAFhikAGhikAFhjuAGhikAFhikAGhikAFhikAGhikAFhikAGhikAFhikAGhikAFhi\
      kAG", "CET-1CEST,M3.5.0,M10.5.0/3", "MT+3554+01431 ");
    ("Europe/Mariehamn", "=Europe/Helsinki", "", "", "AX+6006+01957 ");
    ("Europe/Minsk", "6616,0,LMT;6600,0,MMT;7200,0,EET;10800,0,MSK;3600,0,CET;7200,1,CEST;7200,1,CEST;14\
      400,1,MSD;10800,0,MSK;14400,1,MSD;10800,1,EEST;7200,0,EET;10800,0,+03",
     "Ai227liRBizsrwhBCrxp3yRD3y1YGi8pAE7yAFhjuAEhikAFxhIDiu0tYHhipYDhikIHhipYDhikIHhipY\
      DhiqIHhikQIhikAJhikAIhikAJhikAIhikAJhikAIhikAJhikAIhikAJhikAIjn2AKhikILhikAKhikALh\
      ikAKhikALhikAKhikALhikAKhikALhjuAKhnsAL88AKhnsAL88AKhnsAL88AKho2AL7yAKho2AL7yAKho2\
      AL88AKhnsAL88AKhnsAL88AKho2AL7yAKho2AL7yAKho2AL7yAKho2AL88AKhnsAL88AKhnsAL88AKho2A\
      L7yAMhyumg/fM", "<+03>-3", "BY+5354+02734 ");
    ("Europe/Monaco", "1772,0,LMT;561,0,PMT;3600,1,WEST;0,0,WET;3600,1,WEST;7200,1,WEMT;0,0,WET;7200,1,CE\
      ST;3600,0,CET;7200,1,CEST;3600,0,CET",
     "iUjuimv5JBhjs517XGp5926DC0uADhg0AChk+AD82AChnyAD7sACho8AD44AChvoAD60AChqmAD8qAChk4\
      ADhrqAC4+ADhg6AChjuADhikAChikADhk4AC/wADhjuAChg6ADhk4AChg6ADhk4AC/wADhjuAChg6ADhk4\
      AC/wADhikAChikADhg6AChk4ADhikAChikADhg6AChjuADhk4AC/wADhikAChikADhg6AChjuADhk4ACho\
      2ADysYEixxIF87YE88IFhs0QE7yAFhjuAEhikAFhjnQEhhgQF/qAIihq5YHhijYIhjuQJhg6AKhjuAJhik\
      AKhikAJhikAKhjuAJhg6AKhikAJhikAKhikAJhikAKhikAJhikAKhikAJhjuAKhikAJhikAKhikAJhikAK\
      hikAJhikAKhikAJhikAKhikAJhikAKhikAJhjuAKhikAJhikAKhikAJhikAKhikAJhikAKhikAJhikAKhi\
      kAJhikAK", "CET-1CEST,M3.5.0,M10.5.0/3", "MC+4342+00723 ");
    ("Europe/Moscow", "9017,0,LMT;9017,0,MMT;12679,1,MST;9079,0,MMT;16279,1,MDST;14400,1,MSD;10800,0,MSK;\
      14400,1,MSD;18000,1,+05;7200,0,EET;10800,0,MSK;14400,1,MSD;10800,1,EEST;7200,0,EET\
      ;14400,0,MSK;14400,1,MSD;10800,0,MSK",
     "Ai227gsPBiuj4ADh7/p7FChhyAD9hYE0iIChwrYEk/mpPFozAGjm+AHmrYI+4AHl0IGikuIJww4IGjs1xY\
      HhipYGhikIHhipYGhikIHhipYGhiqIHhikQKhikALhikAKhikALhikAKhikALhikAKhikALhikAKhikALh\
      ikAKhikALhjuAKhikAMhikIN1gAKtjYLhikAKhikALhikAKhikALhikAKhikALhikAKhjuALhnsAK88ALh\
      nsAK88ALhnsAK88ALho2AK7yALho2AK7yALho2AK88ALhnsAK88ALhnsAK88ALho2AK7yALho2AK7yALho\
      2AK7yALho2AK88ALhnsAK88ALhnsAK88ALho2AK7yAOn1tYK", "MSK-3", "RU+554521+0373704 MSK+00 - Moscow area");
    ("Europe/Oslo", "2580,0,LMT;7200,1,CEST;3600,0,CET;3600,0,CET;7200,1,CEST;7200,1,CEST;3600,0,CET",
     "iUjy94ymZChonm/pJB4xQChzioABk4uYD7yAEhjuADhikAEhikADhikAEhikAD85mAEhjuADhikAEhikAD\
      hikAEhikADhikAEhikADhikAEhikADhikAEhjuADho2AE7yAD/kmAFhg6AGhikAFhikAGhikAFhikAGhik\
      AFhikAGhikAFhjuAGhikAFhikAGhikAFhikAGhikAFhikAGhikAFhikAGhikAFhikAGhikAFhjuAGhikAF\
      hikAGhikAFhikAGhikAFhikAGhikAFhikAGhikAFhikAG", "CET-1CEST,M3.5.0,M10.5.0/3", "NO+5955+01045 ");
    ("Europe/Paris", "561,0,LMT;561,0,PMT;3600,1,WEST;0,0,WET;3600,1,WEST;0,0,WET;3600,0,CET;7200,1,CEST\
      ;7200,1,CEST;7200,1,WEMT;3600,0,CET;7200,1,CEST;3600,0,CET",
     "iUjr5mt8fBhq4yAFp880qDC0uADhg0AChk+AD82AChnyAD7sACho8AD44AChvoAD60AChqmAD8qAChk4AD\
      hrqAC4+ADhg6AChjuADhikAChikADhk4AC/wADhjuAChg6ADhk4AChg6ADhk4AC/wADhjuAChg6ADhk4AC\
      /wADhikAChikADhg6AChk4ADhikAChikADhg6AChjuADhk4AC/wADhikAChikADhg6AChjuADhk4ACho2A\
      DysYE05AIljkYG7yAHhjuAGhikAH6/IJooIEhhgQJ/qAKihq5YIhijYKhjuQLhg6AMhjuALhikAMhikALh\
      ikAMhjuALhg6AMhikALhikAMhikALhikAMhikALhikAMhikALhjuAMhikALhikAMhikALhikAMhikALhik\
      AMhikALhikAMhikALhikAMhikALhjuAMhikALhikAMhikALhikAMhikALhikAMhikALhikAMhikALhikAM", "CET-1CEST,M3.5.0,M10.5.0/3", "FR+4852+00220 ");
    ("Europe/Podgorica", "=Europe/Belgrade", "", "", "ME+4226+01916 ");
    ("Europe/Prague", "=Europe/Bratislava", "", "", "CZ+5005+01426 ");
    ("Europe/Riga", "5794,0,LMT;5794,0,RMT;9394,1,LST;7200,0,EET;10800,0,MSK;3600,0,CET;7200,1,CEST;720\
      0,1,CEST;14400,1,MSD;10800,0,MSK;14400,1,MSD;10800,1,EEST;7200,0,EET;10800,1,EEST;\
      7200,0,EET",
     "iKi227m1dBix96QC88ABhk+ACpyABu9rQD6495oFEh97YHi73AF7yAGhjuAFhikAGhikAFihQEiuhpQIhi\
      pYEhikIIhipYEhikIIhipYEhiqIIhikQJhikAKhikAJhikAKhikAJhikAKhikAJhikAKhikAJhikALhikI\
      MhikALhjuAMhikALhikAMhikALhikAMhikALhikAMhikALhikAMhikALhikAMhjuALhikAMhikINhnsAO8\
      8ANhnsAO88ANho2AO", "EET-2EEST,M3.5.0/3,M10.5.0/4", "LV+5657+02406 ");
    ("Europe/Rome", "2996,0,LMT;2996,0,RMT;7200,1,CEST;3600,0,CET;3600,0,CET;7200,1,CEST;3600,0,CET;720\
      0,1,CEST",
     "iUh+lj0kZBhyyusyJGhwq8AC2pYDhikIChipYD+gIChnxYD7sICho1YD/wIChijYDhqn2ICljkQE7yAFhj\
      uAEhikAF/qAEhk+AC/jQDhiqQFhmiAE+lQFhmiAE7yQFho2AEhl3vQF3zYDht+IF2qAEht+AF2qAEhvoAF\
      2qAEht+AF2qAEhs0AF30AEht+AF30AEht+AF2qAEhs0AF30AEht+AF2qAEht+AF2qAEhs0AF30AEht+AF3\
      0AEhs0AF30AEhjuQHhg6AGhikAHhikAGhikAHhikAGhikAHhikAGhikAHhjuAGhikAHhikAGhikAHhikAG\
      hikAHhikAGhikAHhikAGhikAHhikAGhikAHhjuAGhikAHhikAGhikAHhikAGhikAHhikAGhikAHhikAGhi\
      kAHhikAG", "CET-1CEST,M3.5.0,M10.5.0/3", "IT+4154+01229 ");
    ("Europe/Samara", "12020,0,LMT;10800,0,+03;14400,0,+04;18000,1,+05;14400,0,+04;18000,1,+05;14400,1,+0\
      4;10800,0,+03;10800,1,+03;14400,1,+04;14400,0,+04",
     "Alhgg84BB3vvICjs1xYDhipYChikIDhipYChikIDhipYChiqIDhikQEhikAFhikAEhikAFhikAEhikAFhi\
      kAEhikAFhikAEhikAGhikIHhikAGhjuAHhikAIhikIHj+AC+lQFhikAEhikAFhikAEhikAFhikAEhikAFh\
      ikAEhjuAFhnsAE88AFhnsAE88AFhnsAE88AFho2AE7yAFho2AE7yAFho2AE88AFhnsAE88AFhnsAE88AFh\
      o2AE7yAFho2AE7yAFho2AE7yAFho2AE88AFhnsAE88AFhnsAE88AGho2IH7yAEhyumogfE", "<+04>-4", "RU+5312+05009 MSK+01 - Samara, Udmurtia");
    ("Europe/San_Marino", "=Europe/Rome", "", "", "SM+4355+01228 ");
    ("Europe/Sarajevo", "4420,0,LMT;3600,0,CET;3600,0,CET;7200,1,CEST;7200,1,CEST;7200,1,CEST;3600,0,CET",
     "iUi+nz5jZBjr41h6JEjpsYC7yADhjuAChikADhikAChikAD/qACiwp8AFhikAGhikAFhjuAGhikAFhikAG\
      hikAFhikAGhikAFhikAGhikAFhikAGhikAFhikAGhikAFhjuAGhikAFhikAGhikAFhikAGhikAFhikAGhi\
      kAFhikAGhikAFhikAG", "CET-1CEST,M3.5.0,M10.5.0/3", "BA+4352+01825 ");
    ("Europe/Saratov", "11058,0,LMT;10800,0,+03;18000,1,+05;14400,0,+04;14400,0,+04;18000,1,+05;14400,1,+0\
      4;10800,0,+03;14400,0,+04",
     "Alhgg84BB3vvIDjs1xYChipYDhikIChipYDhikIChipYDhiqIChikQEhikAFhikAEhikAFhikAEhikAFhi\
      kAEhikAGhikIHhikAGhikAHhikAGhjuAHhikAEiknYGhikIHhikAGhikAHhikAGhikAHhikAGhikAHhjuA\
      GhnsAH88AGhnsAH88AGhnsAH88AGho2AH7yAGho2AH7yAGho2AH88AGhnsAH88AGhnsAH88AGho2AH7yAG\
      ho2AH7yAGho2AH7yAGho2AH88AGhnsAH88AGhnsAH88AGho2AH7yAEn1tYHkwsIEhn3y44fE", "<+04>-4", "RU+5134+04602 MSK+01 - Saratov");
    ("Europe/Simferopol", "8184,0,LMT;8160,0,SMT;7200,0,EET;10800,0,MSK;3600,0,CET;7200,1,CEST;7200,1,CEST;14\
      400,1,MSD;10800,0,MSK;14400,1,MSD;10800,1,EEST;7200,0,EET;10800,1,EEST;7200,0,EET;\
      14400,0,MSK;10800,0,MSK",
     "Ai227igRBizsrwhRCrxp60BD4qpYGik1AE7yAFhjuAEhikAFh7IDivjzYHhipYDhikIHhipYDhikIHhipY\
      DhiqIHhikQIhikAJhikAIhikAJhikAIhikAJhikAIhikAJhikAIhikAJhikAIh0wACj3uIKhikALhikAKh\
      ikALhikAKmxIH7yQIhikAJhikAIhjtQJhnsYI88IMhnsAN88AMhnsAN88AMho2AN7yAMho2AN7yAMho2AN\
      88AMhnsAN88AMhnsAN88AMho2AN7yAMho2AN7yAMho2AN7yAMho2AN88AMhnsAN88AMhnsAN88AMho2AN7\
      yAMho2AN7yAMho2AN88AMhnsAN87YOhnrQI", "MSK-3", "UA+4457+03406 Crimea");
    ("Europe/Skopje", "5144,0,LMT;3600,0,CET;3600,0,CET;7200,1,CEST;7200,1,CEST;7200,1,CEST;3600,0,CET",
     "iUi+nz32RBjr41jnREjpsYC7yADhjuAChikADhikAChikAD/qACiwp8AFhikAGhikAFhjuAGhikAFhikAG\
      hikAFhikAGhikAFhikAGhikAFhikAGhikAFhikAGhikAFhjuAGhikAFhikAGhikAFhikAGhikAFhikAGhi\
      kAFhikAGhikAFhikAG", "CET-1CEST,M3.5.0,M10.5.0/3", "MK+4159+02126 ");
    ("Europe/Sofia", "5596,0,LMT;7016,0,IMT;7200,0,EET;3600,0,CET;7200,1,CEST;10800,1,EEST;7200,0,EET;10\
      800,1,EEST;10800,1,EEST;7200,0,EET",
     "iSi227niJB8h0qvJCi6ktz/RD7yAEhjuADhikAEhikADhikICio4kYFhiqIChjnYFhhgIChjnYFhg6QChj\
      tQFhg6YGhikAHhikAGhikAHhjuAGhikAHhikAGhikAHhikAGhikAHhikAGhikAHhikAGhikAHhikAGhikA\
      HhjuAGhijQFhijYChikIFhijYChikIFhijYChikIFhijYChikIFhijYChjuIFhnrYC", "EET-2EEST,M3.5.0/3,M10.5.0/4", "BG+4241+02319 ");
    ("Europe/Stockholm", "4332,0,LMT;3614,0,SET;3600,0,CET;7200,1,CEST;7200,1,CEST;3600,0,CET",
     "iUi062v5JBhnv/p8dC+5ksvdD6iICkn90QEhg6AFhikAEhikAFhikAEhikAFhikAEhikAFhikAEhjuAFhi\
      kAEhikAFhikAEhikAFhikAEhikAFhikAEhikAFhikAEhikAFhikAEhjuAFhikAEhikAFhikAEhikAFhikA\
      EhikAFhikAEhikAFhikAEhikAF", "CET-1CEST,M3.5.0,M10.5.0/3", "SE+5920+01803 ");
    ("Europe/Tallinn", "5940,0,LMT;5940,0,TMT;7200,1,CEST;3600,0,CET;3600,0,CET;7200,0,EET;10800,0,MSK;720\
      0,1,CEST;14400,1,MSD;10800,0,MSK;14400,1,MSD;10800,1,EEST;7200,0,EET;7200,0,EET;10\
      800,1,EEST",
     "iIi227msZBixwkAEshxsJC88ADh1/QBjuth9ZFhkn1jpJGir9YHitvAD7yAChjuADhikAChgnIGiulnYIh\
      ipYGhikIIhipYGhikIIhipYGhiqIIhikQJhikAKhikAJhikAKhikAJhikAKhikAJhikAKhikAJhikALhik\
      IMhikALhjuAMhikALhikAMhikALhikAMhikALhikAMhikALhikAMhikALhikAMhjuALhnsAM88ALhnsAM8\
      8ALhnsIN88AOho2AF", "EET-2EEST,M3.5.0/3,M10.5.0/4", "EE+5925+02445 ");
    ("Europe/Tirane", "4760,0,LMT;3600,0,CET;7200,1,CEST;3600,0,CET;7200,1,CEST",
     "iUk21o6mRBhx4tpwRCli+QB7yACioABiivxQC8pYBhnyIC87YBhn+IC87YBho2IC7xYBhowIC73YBhowIC\
      73YBhowIC87YBhmoIC87YBho2IC87YBhk+IC/jYBhiqIChikQDhikAEhikADhikAEhikADhikAEhikADhi\
      kAEhikADhikAEhikADhikAEhjuADhikAEhikADhikAEhikADhikAEhikADhikAEhikADhikAEhikAD", "CET-1CEST,M3.5.0,M10.5.0/3", "AL+4120+01950 ");
    ("Europe/Ulyanovsk", "11616,0,LMT;10800,0,+03;18000,1,+05;14400,0,+04;14400,0,+04;18000,1,+05;14400,1,+0\
      4;10800,0,+03;10800,1,+03;7200,0,+02;14400,1,+04;14400,0,+04",
     "Alhgg84BB3vvIDjs1xYChipYDhikIChipYDhikIChipYDhiqIChikQEhikAFhikAEhikAFhikAEhikAFhi\
      kAEhikAFhikAEhikAGhikIHhikAGhjuAHhikAIhikIJ1gAHtjYGhikAHhikAGhikAHhikAGhikAHhikAGh\
      ikAHhjuAGhnsAH88AGhnsAH88AGhnsAH88AGho2AH7yAGho2AH7yAGho2AH88AGhnsAH88AGhnsAH88AGh\
      o2AH7yAGho2AH7yAGho2AH7yAGho2AH88AGhnsAH88AGhnsAH88AGho2AH7yAEn1tYHjhkIEhphj14fE", "<+04>-4", "RU+5420+04824 MSK+01 - Ulyanovsk");
    ("Europe/Vaduz", "2284,0,LMT;7200,1,CEST;3600,0,CET;7200,1,CEST;3600,0,CET",
     "iUjx6wipJCi4oty2ZB88AChnsAB88ACiyrqIDhikAEhikADhikAEhikADhikAEhikADhjuAEhikADhikAE\
      hikADhikAEhikADhikAEhikADhikAEhikADhikAEhikADhjuAEhikADhikAEhikADhikAEhikADhikAEhi\
      kADhikAEhikADhikAE", "CET-1CEST,M3.5.0,M10.5.0/3", "LI+4709+00931 ");
    ("Europe/Vatican", "=Europe/Rome", "", "", "VA+415408+0122711 ");
    ("Europe/Vienna", "3921,0,LMT;7200,1,CEST;3600,0,CET;7200,1,CEST;3600,0,CET;7200,1,CEST;3600,0,CET",
     "iUjv0pvyfChrtm8jDB82IChk+QD88AEhnsAD88AEjqqAD+mAEhp64ADlxmAE7yADhjuAEhikADhikAEhik\
      ADh8AEik6ADhhgAEhh+ADhikAEhk4AD/wAEijt3QBhg5YChikYFhikAGhikAFhikAGhikAFhikAGhikAFh\
      juAGhikAFhikAGhikAFhikAGhikAFhikAGhikAFhikAGhikAFhikAGhikAFhjuAGhikAFhikAGhikAFhik\
      AGhikAFhikAGhikAFhikAGhikAFhikAG", "CET-1CEST,M3.5.0,M10.5.0/3", "AT+4813+01620 ");
    ("Europe/Vilnius", "6076,0,LMT;5040,0,WMT;5736,0,KMT;3600,0,CET;7200,0,EET;10800,0,MSK;3600,0,CET;7200\
      ,1,CEST;7200,1,CEST;14400,1,MSD;10800,0,MSK;14400,1,MSD;10800,1,EEST;7200,0,EET;72\
      00,1,CEST;3600,0,CET;7200,0,EET;10800,1,EEST",
     "iGi227mkJBilzhpwZClm410RDhtvzlREw1YDhqtkIFh89QIi9hAG7yAHhjuAGhikAH2vIFiuu/YJhipYFh\
      ikIJhipYFhikIJhipYFhiqIJhikQKhikALhikAKhikALhikAKhikALhikAKhikALhikAKhikAMhikINhik\
      AMhjuANhikAMhikANhikAMhikANhikAMhikANhikAMhikANhikAMhikANhjuAMhnsAN88AMhnsAN88IOhn\
      sAP88AOho2AQ", "EET-2EEST,M3.5.0/3,M10.5.0/4", "LT+5441+02519 ");
    ("Europe/Volgograd", "10660,0,LMT;10800,0,+03;14400,0,+04;18000,1,+05;14400,0,+04;18000,1,+05;14400,1,MS\
      D;10800,0,MSK;14400,0,MSK;10800,0,MSK",
     "Alh+1jtZBz17inJCjs1xYDhipYChikIDhipYChikIDhipYChiqIDhikQEhikAFhikAEhikAFhikAEhikAF\
      hikAEhikAGhikIHhikAGhikAHhikAGhjuAHhikAEiknYGhikIHhikAGhikAHhikAGhikAHhikAGhikAHhj\
      uAGhnsAH88AGhnsAH88AGhnsAH88AGho2AH7yAGho2AH7yAGho2AH88AGhnsAH88AGhnsAH88AGho2AH7y\
      AGho2AH7yAGho2AH7yAGho2AH88AGhnsAH88AGhnsAH88AGho2AH7yAIn1tYHoyqIEk0pYH", "MSK-3", "RU+4844+04425 MSK+00 - Volgograd");
    ("Europe/Warsaw", "5040,0,LMT;5040,0,WMT;7200,1,CEST;3600,0,CET;7200,1,CEST;3600,0,CET;10800,1,EEST;7\
      200,0,EET;7200,0,EET;7200,1,CEST;3600,0,CET",
     "iUi227olBBislqADhsv2pBC82IDhk+QE88AFhnsAE88AIhnxYG88AHl5tQDhm0+YClh0AF7yAEhjuAFhik\
      AEhivYDhm5YChi7YD+4IEhhgQFhnmAE88AFhk4AE/wAFhjuAEhg6AFws/YE2qAFhikAEhikAFht+AE30AF\
      hikAEhikAFhs0AE30AFhs0AE30AFhs0AE30AFht+AE2qAF65iAEhg6AFhjuAEhikAFhikAEhikAFhjuAEh\
      g6AFhikAEhikAFhikAEhikAFhikAEhikAFhikAEhjuAFhikAEhikAFhikAEhikAFhikAEhikAFhikIJhik\
      AKhikAJhikAKhikAJhjuAKhikAJhikAKhikAJhikAKhikAJhikAKhikAJhikAKhikAJhikAK", "CET-1CEST,M3.5.0,M10.5.0/3", "PL+5215+02100 ");
    ("Europe/Zagreb", "3832,0,LMT;3600,0,CET;3600,0,CET;7200,1,CEST;7200,1,CEST;7200,1,CEST;3600,0,CET",
     "iUi+nz6oRBjr41g1REjpsYC7yADhjuAChikADhikAChikAD/qACiwp8AFhikAGhikAFhjuAGhikAFhikAG\
      hikAFhikAGhikAFhikAGhikAFhikAGhikAFhikAGhikAFhjuAGhikAFhikAGhikAFhikAGhikAFhikAGhi\
      kAFhikAGhikAFhikAG", "CET-1CEST,M3.5.0,M10.5.0/3", "HR+4548+01558 ");
    ("Europe/Zurich", "=Europe/Busingen", "", "", "CH+4723+00832 ");
    ("Indian/Antananarivo", "11404,0,LMT;10800,0,EAT;14400,1,EAST;10800,0,EAT",
     "Akx+vm/JBiwn/5sZCxiAD", "EAT-3", "MG-1855+04731 ");
    ("Indian/Chagos", "17380,0,LMT;18000,0,+05;21600,0,+06",
     "Akpv775ZBlns/zhJCivjkxkfC", "<+06>-6", "IO-0720+07225 ");
    ("Indian/Christmas", "25372,0,LMT;25200,0,+07",
     "Ajzi60+JBos9lrhXB", "<+07>-7", "CX-1025+10543 ");
    ("Indian/Cocos", "23260,0,LMT;23400,0,+0630",
     "Aj8q0zqJBoj1rs1XB", "<+0630>-6:30", "CC-1210+09655 ");
    ("Indian/Comoro", "10384,0,LMT;10800,0,EAT",
     "Akx+vo/BB", "EAT-3", "KM-1141+04316 ");
    ("Indian/Kerguelen", "0,0,-00;18000,0,+05",
     "Am6slxoBBllz6u3fB", "<+05>-5", "TF-492110+0701303 ");
    ("Indian/Mahe", "13308,0,LMT;14400,0,+04",
     "Akpv8j4JBn2wj8nXB", "<+04>-4", "SC-0440+05528 ");
    ("Indian/Maldives", "17640,0,LMT;17640,0,MMT;18000,0,+05",
     "Ai226vxRBlrmyACky6g+mPC", "<+05>-5", "MV+0410+07330 ");
    ("Indian/Mauritius", "13800,0,LMT;18000,1,+05;14400,0,+04",
     "Akpv8i5RCkuw7z6RB+rYCh25qYB87YCh2ml4ifC", "<+04>-4", "MU-2010+05730 ");
    ("Indian/Mayotte", "10856,0,LMT;10800,0,EAT",
     "Akx+vohRB", "EAT-3", "YT-1247+04514 ");
    ("Indian/Reunion", "13312,0,LMT;14400,0,+04",
     "Akx5w84BBnumvjnfB", "<+04>-4", "RE-2052+05528 ");
    ("Pacific/Apia", "45184,0,LMT;-41216,0,LMT;-41400,0,-1130;-36000,1,-10;-39600,0,-11;46800,0,+13;5040\
      0,1,+14",
     "Ajun3kwBBhnysACiprwkjREkh/pcDhjoYEhg6ADylAGxpAFhikAGhjuAFhg6AGhjuAFhg6AGhjuAFhg6AG\
      hjuAFhg6AGhjuAFhg6AGhjuAFhikAGhjuAFhg6AGhjuAFhg6AGhjuAF/y+lxfF", "<+13>-13", "WS-1350-17144 ");
    ("Pacific/Auckland", "41944,0,LMT;45000,1,NZST;41400,0,NZMT;43200,1,NZST;46800,1,NZDT;43200,0,NZST;43200\
      ,0,NZST",
     "hdih29mqRCju/1zkBB2pYChqgID87cChnsED87cChnsED87cChnsED+lcChmiED+lcChmiEDhmhcC88EDh\
      nrcC88EDhnrcC88EDhnrcC88EDhnrcC88EDho1cC7yEDho1cC88EDrn/MGh92+QE1gAFht+AE4+AFhs0AE\
      30AFhs0AE30AFhs0AE30AFhs0AE30AFhs0AE30AFhs0AE4+AFhs0AE30AFhs0AE30AFhs0AE30AFhs0AE3\
      0AFhs0AE30AFhs0AE4+AFhs0AE30AFho2AE+mAFhmiAE+mAFhmiAE+mAFhmiAE/wAFhk4AE/wAFhk4AE/w\
      AFhk4AE/wAFhmiAE+mAFhmiAE+mAFhmiAE/wAFhk4AE/wAFhk4AE/wAFhmiAE+mAFhmiAE+mAFhmiAE/wA\
      Fhk4AE/wAFhk4AE/wAFhk4AE/wAF", "NZST-12NZDT,M9.5.0,M4.1.0/3", "NZ-3652+17446 most of New Zealand");
    ("Pacific/Bougainville", "37336,0,LMT;35312,0,PMMT;36000,0,+10;32400,0,+09;39600,0,+11",
     "Ai225piRB8m9pmRCi5q2o9BDm3iICk0tyIEhrsk0nfE", "<+11>-11", "PG-0613+15534 Bougainville");
    ("Pacific/Chatham", "44028,0,LMT;44100,0,+1215;49500,1,+1345;45900,0,+1245;45900,0,+1245",
     "Aih29ioJBkxktpjREh92+SC1gADht+AC4+ADhs0AC30ADhs0AC30ADhs0AC30ADhs0AC30ADhs0AC30ADh\
      s0AC4+ADhs0AC30ADhs0AC30ADhs0AC30ADhs0AC30ADhs0AC30ADhs0AC4+ADhs0AC30ADho2AC+mADhm\
      iAC+mADhmiAC+mADhmiAC/wADhk4AC/wADhk4AC/wADhk4AC/wADhmiAC+mADhmiAC+mADhmiAC/wADhk4\
      AC/wADhk4AC/wADhmiAC+mADhmiAC+mADhmiAC/wADhk4AC/wADhk4AC/wADhk4AC/wADhk4AChjuADhg6\
      AChjuADhg6AChjuADhg6AChjuADhg6AChjuADhikAChjuADhg6AChjuADhg6AChjuADhg6AChjuADhg6AC\
      hjuADhg6AChjuADhikAChjuADhg6AChjuADhg6AChjuADhg6AChjuADhg6AChjuADhg6AChk4ADhg6AChj\
      uADhg6AChjuADhg6AChjuADhg6AChjuADhg6AChjuADhikAChjuADhg6AChjuADhg6AChjuADhg6AChjuA\
      Dhg6AChjuADhg6AChjuADhikAChjuADhg6AChjuADhg6ACy8ixfC", "<+1245>-12:45<+1345>,M9.5.0/2:45,M4.1.0/3:45", "NZ-4357-17633 Chatham Islands");
    ("Pacific/Chuuk", "-49972,0,LMT;36428,0,LMT;36000,0,+10;32400,0,+09;36000,0,+10",
     "A08m/zJBj36+AC57t+yZDppgIChvt5YDpo6IClt974wfC", "<+10>-10", "FM+0725+15147 Chuuk/Truk, Yap");
    ("Pacific/Easter", "-26248,0,LMT;-26248,0,EMT;-21600,1,-06;-25200,0,-07;-25200,0,-07;-21600,0,-06;-180\
      00,1,-05",
     "Ajpw9hgRBi7p6AEikhn97RC7xYDhs0IC3zYDhk4IC87YDhnsIC87YDho2IC7xYDhmiIC+lYDho2IC7xYDh\
      o2IC87YDhnsIC87YDhnsIC87YDho2IC7xYDho2IC7xYDho2IC87YDhnsIC87YFhnsIG87YFhnsIG87YFho\
      2IG7xYFho2IG7xYFho2IGhijYFhikIG87YFhnsIG87YFho2IG7xYFhjuIGhg5YFho2IG87YFhnsIG87YFh\
      nsIG87YFhnsIG87YFho2IG7xYFho2IG/vYFhk4IG87YFhk4IGhjtYFhjuIG87YFho2IG7xYFho2IG7xYFh\
      o2IG7xYFho2IG87YFhnsIG87YFhnsIG87YFho2IG7xYFho2IG/vYFhk4IG87YFhnsIGhg5YFhjuIGhnrYF\
      z2IGhvnYF30IGhszYF4+IGhrpYF4+IGjzvYFxiIGhzlYFxiIGhzlYFxiIGhszYF88IGhnrYF88IGhnrYF8\
      8IGhnrYF+mIGhmhYF88IGho1YF88IGhnrYF88IGhnrYF88IGhnrYF88IGhnrYF88IGho1YF7yIGho1YF88\
      IGhnrYF88IGhnrYF88IGhnrYF88IGhnrYF88IGho1YF7yIGho1YF88IGhnrYF88IG2n37fG", "<-06>6<-05>,M9.1.6/22,M4.1.6/22", "CL-2709-10926 Easter Island");
    ("Pacific/Efate", "40396,0,LMT;43200,1,+12;39600,0,+11;43200,1,+12;39600,0,+11",
     "Alnm0aEj0wvroZBysAC0p2IDhijYEhikIDhijYEhjuIDhg5YEhjuIDhijYEhikIDhijYEhikIDhijYEhik\
      IDhijYEhikIDhijYEhjuID2pYEhzmIDxhYEi0z7mrfE", "<+11>-11", "VU-1740+16825 ");
    ("Pacific/Fakaofo", "-41096,0,LMT;-39600,0,-11;46800,0,+13",
     "Aj+m9q4RBmw45iiRChxgpzkfC", "<+13>-13", "TK-0922-17114 ");
    ("Pacific/Fiji", "42944,0,LMT;46800,1,+13;43200,0,+12",
     "Ak6iu48BCk8k9ziBB2qAChvoAB1gAC08iAB2qAChnsAB4+AChrqABxiAChzmABxiACh0wABv3YCh16IBuu\
      ACh16ABuuACh3kABtkACh3kABtkACh3kABtkACh4uABr6ACigqABloAC//0npfC", "<+12>-12", "FJ-1808+17825 ");
    ("Pacific/Funafuti", "43012,0,LMT;43200,0,+12",
     "Aj+m4mvZBoh5n5wHB", "<+12>-12", "TV-0831+17913 ");
    ("Pacific/Galapagos", "-21504,0,LMT;-18000,0,-05;-18000,1,-05;-21600,0,-06",
     "Al20xmoBBjnux79BDu5iICs9YDi0x4l6fD", "<-06>6", "EC-0054-08936 Galapagos Islands");
    ("Pacific/Gambier", "-32388,0,LMT;-32400,0,-09",
     "Ak0qhkgJBnr1+7/XB", "<-09>9", "PF-2308-13457 Gambier Islands");
    ("Pacific/Guadalcanal", "38388,0,LMT;39600,0,+11",
     "Ak0p854ZBnr2jmnHB", "<+11>-11", "SB-0932+16012 ");
    ("Pacific/Guam", "-51660,0,LMT;34740,0,LMT;36000,0,GST;32400,0,+09;39600,1,GDT;36000,0,ChST",
     "A08ni8ZBj36+ACitgl0pJDl04IC/84IEjtjYCujkIEi0wz4ZC4n7nJEtjYChs0IE49YChrqIE49YCk8mIE\
      tjYCk6kIEuv7iZChosm1JE3zYChx9jYF", "ChST-10", "GU+1328+14445 ");
    ("Pacific/Honolulu", "-37886,0,LMT;-37800,0,HST;-34200,1,HDT;-34200,1,HWT;-34200,1,HPT;-36000,0,HST",
     "Aj08h4rdBimkzpoVCkgIBy1pYDnwuUEo3EBjzwIF", "HST10", "US+211825-1575130 Hawaii");
    ("Pacific/Kanton", "0,0,-00;-43200,0,-12;-39600,0,-11;46800,0,+13",
     "Amjlzt4BBi6ilAChg0rYDiw/rjkfD", "<+13>-13", "KI-0247-17143 Phoenix Islands");
    ("Pacific/Kiritimati", "-37760,0,LMT;-38400,0,-1040;-36000,0,-10;50400,0,+14",
     "Aj+m9koBBk0j604BC81886BDiw/rqlfD", "<+14>-14", "KI+0152-15720 Line Islands");
    ("Pacific/Kosrae", "-47284,0,LMT;39116,0,LMT;39600,0,+11;32400,0,+09;36000,0,+10;43200,0,+12;39600,0,+\
      11",
     "A08m6rJBj36+AC57t85ZDppgQChmq/QEpi6IDpo6IChz3hQFh+znYCipuysrfC", "<+11>-11", "FM+0519+16259 Kosrae");
    ("Pacific/Kwajalein", "40160,0,LMT;39600,0,+11;36000,0,+10;32400,0,+09;-43200,0,-12;43200,0,+12",
     "Aj+m4siBBij28u7BCpi6IDmjmIBh281QEhzkjYFizxn47fF", "<+12>-12", "MH+0905+16720 Kwajalein");
    ("Pacific/Majuro", "41088,0,LMT;39600,0,+11;32400,0,+09;36000,0,+10;43200,0,+12",
     "Aj+m4qoBB57ug1BCppgQBhmq/QDpi6ICmh8IBh29/QEkgvnyqfE", "<+12>-12", "MH+0709+17112 most of Marshall Islands");
    ("Pacific/Marquesas", "-33480,0,LMT;-34200,0,-0930",
     "Ak0qhmkRBnr1+57PB", "<-0930>9:30", "PF-0900-13930 Marquesas Islands");
    ("Pacific/Midway", "-42568,0,LMT;-39600,0,-11;-36000,1,-10;-39600,0,SST",
     "Aj+m9t0RBjon432RCxhYD", "SST11", "UM+2813-17722 Midway Islands");
    ("Pacific/Nauru", "40060,0,LMT;41400,0,+1130;32400,0,+09;43200,0,+12",
     "Alj881wJBho1m/sJCmvsUBinw/cDju75rxPD", "<+12>-12", "NR-0031+16655 ");
    ("Pacific/Niue", "-40780,0,LMT;-40800,0,-1120;-39600,0,-11",
     "Am/0l1kZB2g1nhJCkqrlj5fC", "<-11>11", "NU-1901-16955 ");
    ("Pacific/Norfolk", "40312,0,LMT;40320,0,+1112;41400,0,+1130;45000,1,+1230;41400,0,+1130;39600,0,+11;43\
      200,1,+12",
     "Aj+m4r4RBi+hvwvRChs53o+RD30AEi278AFoyqEGhikAFhikAGhikAFhikAGhikAFhikAGhikAFhikAGhj\
      uAFhikAGhikAFhikAGhikAFhikAGhikAFhikAGhikAFhikAGhikAFhjuAGhikAFhikAGhikAFhikAGhikA\
      FhikAGhikAFhikAGhikAFhikAGhikAFhjuAGhikAFhikAGhikAFhikAGx2+ofG", "<+11>-11<+12>,M10.1.0,M4.1.0/3", "NF-2903+16758 ");
    ("Pacific/Noumea", "39948,0,LMT;43200,1,+12;39600,0,+11;43200,1,+12;39600,0,+11",
     "Aky+3inJCj7+j69ZBv9YCh0qIBwjYChmgqYDxiAEis8+94fE", "<+11>-11", "NC-2216+16627 ");
    ("Pacific/Pago_Pago", "45432,0,LMT;-40968,0,LMT;-39600,0,SST",
     "Ajun3kgRBhnysAC", "SST11", "AS-1416-17042 ");
    ("Pacific/Palau", "-54124,0,LMT;32276,0,LMT;32400,0,+09",
     "A08nn2ZBj36+ACoh5nkxHC", "<+09>-9", "PW+0720+13429 ");
    ("Pacific/Pitcairn", "-31220,0,LMT;-30600,0,-0830;-28800,0,-08",
     "Aj+m83vJBl3h0pxJCiq3u+/PC", "<-08>8", "PN-2504-13005 ");
    ("Pacific/Pohnpei", "-48428,0,LMT;37972,0,LMT;39600,0,+11;32400,0,+09;36000,0,+10;39600,0,+11",
     "A08m8yZBj36+AC57t6yJDppgQChmq/QEpi6IDpo6IClt974wfC", "<+11>-11", "FM+0658+15813 Pohnpei/Ponape");
    ("Pacific/Port_Moresby", "35320,0,LMT;35312,0,PMMT;36000,0,+10",
     "Ai225tgRB8m9loRCotipt2fC", "<+10>-10", "PG-0930+14710 most of Papua New Guinea");
    ("Pacific/Rarotonga", "48056,0,LMT;-38344,0,LMT;-37800,0,-1030;-36000,0,-10;-34200,1,-0930",
     "Aj8pzusRBjxgwAChxhq9mBE0/YDhs0EE3zcDhs0EE3zcDhs0EE49cDhs0EE3zcDhs0EE3zcDhs0EE3zcDh\
      s0EE3zcDhs0EE3zcDhs0EE49cDhs0EE3zcDhs0EE3zcDhs0EE3zcDi4l8++PD", "<-10>10", "CK-2114-15946 ");
    ("Pacific/Saipan", "-51420,0,LMT;34980,0,LMT;32400,0,+09;39600,1,GDT;36000,0,GST;36000,0,ChST",
     "A08nitZBj36+ACix7tupJEhgg8IDjtjYEujkIDi0wz4ZE4n7nJDtjYEhs0ID49YEhrqID49YEk8mIDtjYE\
      k6kIDuv7iZEhosm1JD3zYEhx9jYF", "ChST-10", "MP+1512+14545 ");
    ("Pacific/Tahiti", "-35896,0,LMT;-36000,0,-10",
     "Ak0qhq7RBnr1+1kPB", "<-10>10", "PF-1732-14934 Society Islands");
    ("Pacific/Tarawa", "41524,0,LMT;43200,0,+12",
     "Aj+m4psZBoh5n2zHB", "<+12>-12", "KI+0125+17300 Gilbert Islands");
    ("Pacific/Tongatapu", "44352,0,LMT;44400,0,+1220;46800,0,+13;50400,1,+14;46800,0,+13;50400,1,+14",
     "Amyo2ukBB85xh9BCio9lz8BD+4AEhrqAFv3YCh0wIFv3YC/z+IFtkAChnw3vyfC", "<+13>-13", "TO-210800-1751200 ");
    ("Pacific/Wake", "39988,0,LMT;43200,0,+12",
     "Aj+m4ssZBoh5nzzHB", "<+12>-12", "UM+1917+16637 Wake Island");
    ("Pacific/Wallis", "44120,0,LMT;43200,0,+12",
     "Aj+m4kqRBoh5n71PB", "<+12>-12", "WF-1318-17610 ");
    ("Africa/Asmera", "=Africa/Nairobi", "", "", "");
    ("Africa/Timbuktu", "=Africa/Abidjan", "", "", "");
    ("America/Argentina/ComodRivadavia", "=America/Argentina/Catamarca", "", "", "");
    ("America/Atka", "=America/Adak", "", "", "");
    ("America/Buenos_Aires", "=America/Argentina/Buenos_Aires", "", "", "");
    ("America/Catamarca", "=America/Argentina/Catamarca", "", "", "");
    ("America/Coral_Harbour", "=America/Panama", "", "", "");
    ("America/Cordoba", "=America/Argentina/Cordoba", "", "", "");
    ("America/Ensenada", "=America/Tijuana", "", "", "");
    ("America/Fort_Wayne", "=America/Indiana/Indianapolis", "", "", "");
    ("America/Godthab", "=America/Nuuk", "", "", "");
    ("America/Indianapolis", "=America/Indiana/Indianapolis", "", "", "");
    ("America/Jujuy", "=America/Argentina/Jujuy", "", "", "");
    ("America/Knox_IN", "=America/Indiana/Knox", "", "", "");
    ("America/Louisville", "=America/Kentucky/Louisville", "", "", "");
    ("America/Mendoza", "=America/Argentina/Mendoza", "", "", "");
    ("America/Montreal", "=America/Toronto", "", "", "");
    ("America/Nipigon", "=America/Toronto", "", "", "");
    ("America/Pangnirtung", "=America/Iqaluit", "", "", "");
    ("America/Porto_Acre", "=America/Rio_Branco", "", "", "");
    ("America/Rainy_River", "=America/Winnipeg", "", "", "");
    ("America/Rosario", "=America/Argentina/Cordoba", "", "", "");
    ("America/Santa_Isabel", "=America/Tijuana", "", "", "");
    ("America/Shiprock", "=America/Denver", "", "", "");
    ("America/Thunder_Bay", "=America/Toronto", "", "", "");
    ("America/Virgin", "=America/Kralendijk", "", "", "");
    ("America/Yellowknife", "=America/Edmonton", "", "", "");
    ("Antarctica/South_Pole", "=Pacific/Auckland", "", "", "");
    ("Asia/Ashkhabad", "=Asia/Ashgabat", "", "", "");
    ("Asia/Calcutta", "=Asia/Kolkata", "", "", "");
    ("Asia/Choibalsan", "=Asia/Ulaanbaatar", "", "", "");
    ("Asia/Chongqing", "=Asia/Shanghai", "", "", "");
    ("Asia/Chungking", "=Asia/Shanghai", "", "", "");
    ("Asia/Dacca", "=Asia/Dhaka", "", "", "");
    ("Asia/Harbin", "=Asia/Shanghai", "", "", "");
    ("Asia/Istanbul", "=Europe/Istanbul", "", "", "");
    ("Asia/Kashgar", "=Asia/Urumqi", "", "", "");
    ("Asia/Katmandu", "=Asia/Kathmandu", "", "", "");
    ("Asia/Macao", "=Asia/Macau", "", "", "");
    ("Asia/Rangoon", "=Asia/Yangon", "", "", "");
    ("Asia/Saigon", "=Asia/Ho_Chi_Minh", "", "", "");
    ("Asia/Tel_Aviv", "=Asia/Jerusalem", "", "", "");
    ("Asia/Thimbu", "=Asia/Thimphu", "", "", "");
    ("Asia/Ujung_Pandang", "=Asia/Makassar", "", "", "");
    ("Asia/Ulan_Bator", "=Asia/Ulaanbaatar", "", "", "");
    ("Atlantic/Faeroe", "=Atlantic/Faroe", "", "", "");
    ("Atlantic/Jan_Mayen", "=Arctic/Longyearbyen", "", "", "");
    ("Australia/ACT", "=Australia/Sydney", "", "", "");
    ("Australia/Canberra", "=Australia/Sydney", "", "", "");
    ("Australia/Currie", "=Australia/Hobart", "", "", "");
    ("Australia/LHI", "=Australia/Lord_Howe", "", "", "");
    ("Australia/North", "=Australia/Darwin", "", "", "");
    ("Australia/NSW", "=Australia/Sydney", "", "", "");
    ("Australia/Queensland", "=Australia/Brisbane", "", "", "");
    ("Australia/South", "=Australia/Adelaide", "", "", "");
    ("Australia/Tasmania", "=Australia/Hobart", "", "", "");
    ("Australia/Victoria", "=Australia/Melbourne", "", "", "");
    ("Australia/West", "=Australia/Perth", "", "", "");
    ("Australia/Yancowinna", "=Australia/Broken_Hill", "", "", "");
    ("Brazil/Acre", "=America/Rio_Branco", "", "", "");
    ("Brazil/DeNoronha", "=America/Noronha", "", "", "");
    ("Brazil/East", "=America/Sao_Paulo", "", "", "");
    ("Brazil/West", "=America/Manaus", "", "", "");
    ("Canada/Atlantic", "=America/Halifax", "", "", "");
    ("Canada/Central", "=America/Winnipeg", "", "", "");
    ("Canada/Eastern", "=America/Toronto", "", "", "");
    ("Canada/Mountain", "=America/Edmonton", "", "", "");
    ("Canada/Newfoundland", "=America/St_Johns", "", "", "");
    ("Canada/Pacific", "=America/Vancouver", "", "", "");
    ("Canada/Saskatchewan", "=America/Regina", "", "", "");
    ("Canada/Yukon", "=America/Whitehorse", "", "", "");
    ("CET", "3600,0,CET;7200,1,CEST;7200,1,CEST;3600,0,CET",
     "iUk7hwr2BB82IAhk+QC88ADhnsAC88ADhujoAClxmAD7yAChjuADhikAChikADhikAC/qADijwsAChg6AD\
      hjuAChikADhikAChikADhjuAChg6ADhikAChikADhikAChikADhikAChikADhikAChjuADhikAChikADhi\
      kAChikADhikAChikADhikAChikADhikAChikADhikAChjuADhikAChikADhikAChikADhikAChikADhikA\
      ChikADhikAChikAD", "CET-1CEST,M3.5.0,M10.5.0/3", "");
    ("Chile/Continental", "=America/Santiago", "", "", "");
    ("Chile/EasterIsland", "=Pacific/Easter", "", "", "");
    ("CST6CDT", "-21600,0,CST;-18000,1,CDT;-18000,1,CWT;-18000,1,CPT;-21600,0,CST",
     "hek+042oBBhnrYA88IBhnrYAhv20ICnwvYDo2AAhul8IBhijYAhikIBhijYAhikIBhijYAhikIBhijYAhi\
      kIBhjtYAhikIBhijYAhikIBhijYAtkIBh3jYA2qIBht9YAhikIBhjtYAhg6IBhjtYAhikIBhijYAhikIBh\
      ijYAhikIBhijYAhikIBhijYAhikIBhjtYAhg6IBhjtYAhikIBhijYAhikIBhijYAhikIBhijYA+mIBhmhY\
      A+mIBhnrYA88IBhnrYA88IBhnrYA+mIBhmhYA+mIBhmhYA+mIBhnrYA88IBhnrYA88IBhnrYA+mIBhmhYA\
      +mIBhmhYA+mIBhmhYA+mIBhnrYA88IBhnrYA88IBhnrYA+mIBhmhYA+mIBhmhYA+mIBhnrYA88IBhnrYA8\
      8IBhnrYA", "CST6CDT,M3.2.0,M11.1.0", "");
    ("Cuba", "=America/Havana", "", "", "");
    ("EET", "7200,0,EET;10800,1,EEST;10800,1,EEST;7200,0,EET",
     "iUot0xx5BBhg6AAhjuABhikAAhikABhikAAhjuABhg6AAhikABhikAAhikABhikAAhikABhikAAhikABhj\
      uAAhikABhikAAhikABhikAAhikABhikAAhikABhikAAhikABhikAAhikABhjuAAhikABhikAAhikABhikA\
      AhikABhikAAhikABhikAAhikABhikAA", "EET-2EEST,M3.5.0/3,M10.5.0/4", "");
    ("Egypt", "=Africa/Cairo", "", "", "");
    ("Eire", "=Europe/Dublin", "", "", "");
    ("EST", "-18000,0,EST",
     "A", "EST5", "");
    ("EST5EDT", "-18000,0,EST;-14400,1,EDT;-14400,1,EWT;-14400,1,EPT;-18000,0,EST",
     "hek+04vnBBhnrYA88IBhnrYAhv20ICnwwADo1YAhul8IBhijYAhikIBhijYAhikIBhijYAhikIBhijYAhi\
      kIBhjtYAhikIBhijYAhikIBhijYAtkIBh3jYA2qIBht9YAhikIBhjtYAhg6IBhjtYAhikIBhijYAhikIBh\
      ijYAhikIBhijYAhikIBhijYAhikIBhjtYAhg6IBhjtYAhikIBhijYAhikIBhijYAhikIBhijYA+mIBhmhY\
      A+mIBhnrYA88IBhnrYA88IBhnrYA+mIBhmhYA+mIBhmhYA+mIBhnrYA88IBhnrYA88IBhnrYA+mIBhmhYA\
      +mIBhmhYA+mIBhmhYA+mIBhnrYA88IBhnrYA88IBhnrYA+mIBhmhYA+mIBhmhYA+mIBhnrYA88IBhnrYA8\
      8IBhnrYA", "EST5EDT,M3.2.0,M11.1.0", "");
    ("Etc/GMT", "0,0,GMT",
     "A", "GMT0", "");
    ("Etc/GMT+0", "=Etc/GMT", "", "", "");
    ("Etc/GMT+1", "-3600,0,-01",
     "A", "<-01>1", "");
    ("Etc/GMT+10", "-36000,0,-10",
     "A", "<-10>10", "");
    ("Etc/GMT+11", "-39600,0,-11",
     "A", "<-11>11", "");
    ("Etc/GMT+12", "-43200,0,-12",
     "A", "<-12>12", "");
    ("Etc/GMT+2", "-7200,0,-02",
     "A", "<-02>2", "");
    ("Etc/GMT+3", "-10800,0,-03",
     "A", "<-03>3", "");
    ("Etc/GMT+4", "-14400,0,-04",
     "A", "<-04>4", "");
    ("Etc/GMT+5", "-18000,0,-05",
     "A", "<-05>5", "");
    ("Etc/GMT+6", "-21600,0,-06",
     "A", "<-06>6", "");
    ("Etc/GMT+7", "-25200,0,-07",
     "A", "<-07>7", "");
    ("Etc/GMT+8", "-28800,0,-08",
     "A", "<-08>8", "");
    ("Etc/GMT+9", "-32400,0,-09",
     "A", "<-09>9", "");
    ("Etc/GMT-0", "=Etc/GMT", "", "", "");
    ("Etc/GMT-1", "3600,0,+01",
     "A", "<+01>-1", "");
    ("Etc/GMT-10", "36000,0,+10",
     "A", "<+10>-10", "");
    ("Etc/GMT-11", "39600,0,+11",
     "A", "<+11>-11", "");
    ("Etc/GMT-12", "43200,0,+12",
     "A", "<+12>-12", "");
    ("Etc/GMT-13", "46800,0,+13",
     "A", "<+13>-13", "");
    ("Etc/GMT-14", "50400,0,+14",
     "A", "<+14>-14", "");
    ("Etc/GMT-2", "7200,0,+02",
     "A", "<+02>-2", "");
    ("Etc/GMT-3", "10800,0,+03",
     "A", "<+03>-3", "");
    ("Etc/GMT-4", "14400,0,+04",
     "A", "<+04>-4", "");
    ("Etc/GMT-5", "18000,0,+05",
     "A", "<+05>-5", "");
    ("Etc/GMT-6", "21600,0,+06",
     "A", "<+06>-6", "");
    ("Etc/GMT-7", "25200,0,+07",
     "A", "<+07>-7", "");
    ("Etc/GMT-8", "28800,0,+08",
     "A", "<+08>-8", "");
    ("Etc/GMT-9", "32400,0,+09",
     "A", "<+09>-9", "");
    ("Etc/GMT0", "=Etc/GMT", "", "", "");
    ("Etc/Greenwich", "=Etc/GMT", "", "", "");
    ("Etc/UCT", "0,0,UTC",
     "A", "UTC0", "");
    ("Etc/Universal", "=Etc/UCT", "", "", "");
    ("Etc/UTC", "=Etc/UCT", "", "", "");
    ("Etc/Zulu", "=Etc/UCT", "", "", "");
    ("Europe/Belfast", "=Europe/London", "", "", "");
    ("Europe/Kiev", "=Europe/Kyiv", "", "", "");
    ("Europe/Nicosia", "=Asia/Nicosia", "", "", "");
    ("Europe/Tiraspol", "=Europe/Chisinau", "", "", "");
    ("Europe/Uzhgorod", "=Europe/Kyiv", "", "", "");
    ("Europe/Zaporozhye", "=Europe/Kyiv", "", "", "");
    ("Factory", "0,0,-00",
     "A", "<-00>0", "");
    ("GB", "=Europe/London", "", "", "");
    ("GB-Eire", "=Europe/London", "", "", "");
    ("GMT", "=Etc/GMT", "", "", "");
    ("GMT+0", "=Etc/GMT", "", "", "");
    ("GMT-0", "=Etc/GMT", "", "", "");
    ("GMT0", "=Etc/GMT", "", "", "");
    ("Greenwich", "=Etc/GMT", "", "", "");
    ("Hongkong", "=Asia/Hong_Kong", "", "", "");
    ("HST", "-36000,0,HST",
     "A", "HST10", "");
    ("Iceland", "=Africa/Abidjan", "", "", "");
    ("Iran", "=Asia/Tehran", "", "", "");
    ("Israel", "=Asia/Jerusalem", "", "", "");
    ("Jamaica", "=America/Jamaica", "", "", "");
    ("Japan", "=Asia/Tokyo", "", "", "");
    ("Kwajalein", "=Pacific/Kwajalein", "", "", "");
    ("Libya", "=Africa/Tripoli", "", "", "");
    ("MET", "3600,0,MET;7200,1,MEST;7200,1,MEST;3600,0,MET",
     "iUk7hwr2BB82IAhk+QC88ADhnsAC88ADhujoAClxmAD7yAChjuADhikAChikADhikAC/qADijwsAChg6AD\
      hjuAChikADhikAChikADhjuAChg6ADhikAChikADhikAChikADhikAChikADhikAChjuADhikAChikADhi\
      kAChikADhikAChikADhikAChikADhikAChikADhikAChjuADhikAChikADhikAChikADhikAChikADhikA\
      ChikADhikAChikAD", "MET-1MEST,M3.5.0,M10.5.0/3", "");
    ("Mexico/BajaNorte", "=America/Tijuana", "", "", "");
    ("Mexico/BajaSur", "=America/Mazatlan", "", "", "");
    ("Mexico/General", "=America/Mexico_City", "", "", "");
    ("MST", "-25200,0,MST",
     "A", "MST7", "");
    ("MST7MDT", "-25200,0,MST;-21600,1,MDT;-21600,1,MWT;-21600,1,MPT;-25200,0,MST",
     "hek+049pBBhnrYA88IBhnrYAhv20ICnwvQDo2IAhul8IBhijYAhikIBhijYAhikIBhijYAhikIBhijYAhi\
      kIBhjtYAhikIBhijYAhikIBhijYAtkIBh3jYA2qIBht9YAhikIBhjtYAhg6IBhjtYAhikIBhijYAhikIBh\
      ijYAhikIBhijYAhikIBhijYAhikIBhjtYAhg6IBhjtYAhikIBhijYAhikIBhijYAhikIBhijYA+mIBhmhY\
      A+mIBhnrYA88IBhnrYA88IBhnrYA+mIBhmhYA+mIBhmhYA+mIBhnrYA88IBhnrYA88IBhnrYA+mIBhmhYA\
      +mIBhmhYA+mIBhmhYA+mIBhnrYA88IBhnrYA88IBhnrYA+mIBhmhYA+mIBhmhYA+mIBhnrYA88IBhnrYA8\
      8IBhnrYA", "MST7MDT,M3.2.0,M11.1.0", "");
    ("Navajo", "=America/Denver", "", "", "");
    ("NZ", "=Pacific/Auckland", "", "", "");
    ("NZ-CHAT", "=Pacific/Chatham", "", "", "");
    ("Pacific/Enderbury", "=Pacific/Kanton", "", "", "");
    ("Pacific/Johnston", "=Pacific/Honolulu", "", "", "");
    ("Pacific/Ponape", "=Pacific/Guadalcanal", "", "", "");
    ("Pacific/Samoa", "=Pacific/Pago_Pago", "", "", "");
    ("Pacific/Truk", "=Pacific/Port_Moresby", "", "", "");
    ("Pacific/Yap", "=Pacific/Port_Moresby", "", "", "");
    ("Poland", "=Europe/Warsaw", "", "", "");
    ("Portugal", "=Europe/Lisbon", "", "", "");
    ("PRC", "=Asia/Shanghai", "", "", "");
    ("PST8PDT", "-28800,0,PST;-25200,1,PDT;-25200,1,PWT;-25200,1,PPT;-28800,0,PST",
     "hek+05kqBBhnrYA88IBhnrYAhv20ICnwvIDo2QAhul8IBhijYAhikIBhijYAhikIBhijYAhikIBhijYAhi\
      kIBhjtYAhikIBhijYAhikIBhijYAtkIBh3jYA2qIBht9YAhikIBhjtYAhg6IBhjtYAhikIBhijYAhikIBh\
      ijYAhikIBhijYAhikIBhijYAhikIBhjtYAhg6IBhjtYAhikIBhijYAhikIBhijYAhikIBhijYA+mIBhmhY\
      A+mIBhnrYA88IBhnrYA88IBhnrYA+mIBhmhYA+mIBhmhYA+mIBhnrYA88IBhnrYA88IBhnrYA+mIBhmhYA\
      +mIBhmhYA+mIBhmhYA+mIBhnrYA88IBhnrYA88IBhnrYA+mIBhmhYA+mIBhmhYA+mIBhnrYA88IBhnrYA8\
      8IBhnrYA", "PST8PDT,M3.2.0,M11.1.0", "");
    ("ROC", "=Asia/Taipei", "", "", "");
    ("ROK", "=Asia/Seoul", "", "", "");
    ("Singapore", "=Asia/Singapore", "", "", "");
    ("Turkey", "=Europe/Istanbul", "", "", "");
    ("UCT", "=Etc/UCT", "", "", "");
    ("Universal", "=Etc/UCT", "", "", "");
    ("US/Alaska", "=America/Anchorage", "", "", "");
    ("US/Aleutian", "=America/Adak", "", "", "");
    ("US/Arizona", "=America/Phoenix", "", "", "");
    ("US/Central", "=America/Chicago", "", "", "");
    ("US/East-Indiana", "=America/Indiana/Indianapolis", "", "", "");
    ("US/Eastern", "=America/New_York", "", "", "");
    ("US/Hawaii", "=Pacific/Honolulu", "", "", "");
    ("US/Indiana-Starke", "=America/Indiana/Knox", "", "", "");
    ("US/Michigan", "=America/Detroit", "", "", "");
    ("US/Mountain", "=America/Denver", "", "", "");
    ("US/Pacific", "=America/Los_Angeles", "", "", "");
    ("US/Samoa", "=Pacific/Pago_Pago", "", "", "");
    ("UTC", "=Etc/UCT", "", "", "");
    ("W-SU", "=Europe/Moscow", "", "", "");
    ("WET", "0,0,WET;3600,1,WEST;3600,1,WEST;0,0,WET",
     "iUot0xx5BBhg6AAhjuABhikAAhikABhikAAhjuABhg6AAhikABhikAAhikABhikAAhikABhikAAhikABhj\
      uAAhikABhikAAhikABhikAAhikABhikAAhikABhikAAhikABhikAAhikABhjuAAhikABhikAAhikABhikA\
      AhikABhikAAhikABhikAAhikABhikAA", "WET0WEST,M3.5.0/1,M10.5.0", "");
    ("Zulu", "=Etc/UCT", "", "", "");
  ]

(* abbreviation, daylight saving, offset, zones by their number in the sorted list of all names *)
let abbreviations =
  [
    ("acdt", true, 37800, "FdFfFiFpFtFy");
    ("acst", false, 34200, "FdFfFiFpFtFy");
    ("addt", true, (-7200), "B3C1");
    ("adt", true, (-10800), "B+BPBSB1B3CcClC1DVFRF3");
    ("aedt", true, 39600, "FoDjFcFeFgFhFkFmFqFsFuFvFw");
    ("aest", false, 36000, "FoDjFcFeFgFhFkFlFmFnFqFsFuFvFw");
    ("ahdt", true, (-32400), "A4");
    ("ahst", false, (-36000), "A4A3BM");
    ("akdt", true, (-28800), "A4COCiCtDMDe");
    ("akst", false, (-32400), "A4COCiCtDMDe");
    ("amt", false, (-13840), "BK");
    ("amt", false, 1172, "Gs");
    ("amt", false, 5692, "Gv");
    ("apt", true, (-10800), "B+BSB1ClC1C8F3");
    ("apt", true, (-32400), "A4");
    ("ast", false, (-14400), "A5A6BJBPBSBnBtB1B3B4B5B6B+CSCXCbCcCkClCpC1C5C8DIDNDPDQDRDSDVDZDbFRF3");
    ("ast", false, (-36000), "A4");
    ("awdt", true, 32400, "FrFx");
    ("awst", false, 28800, "FrFx");
    ("awt", true, (-10800), "B+BSB1ClC1C8F3");
    ("awt", true, (-32400), "A4");
    ("bdst", true, 7200, "HHGwG7G8G+HAHt");
    ("bdt", true, (-36000), "A3BMCt");
    ("bmt", false, (-14309), "BP");
    ("bmt", false, 6264, "Hg");
    ("bmt", false, (-17776), "BU");
    ("bmt", false, 10656, "D2");
    ("bmt", false, 24124, "D5EtFK");
    ("bmt", false, 25632, "ET");
    ("bmt", false, 6264, "G1G4");
    ("bst", true, 3600, "HH");
    ("bst", false, 3600, "HH");
    ("bst", true, (-12756), "CT");
    ("bst", false, (-39600), "A3BMCt");
    ("bst", false, 3600, "GwG8G+HAHt");
    ("bst", true, 3600, "GwG6G7G8G+HAHt");
    ("cast", false, 34200, "Fd");
    ("cast", true, 10800, "AbAd");
    ("cat", false, 7200, "AdALANAYAZAbAeAkAlAnA2");
    ("cddt", true, (-14400), "C/DC");
    ("cdt", true, (-18000), "Be");
    ("cdt", true, 32400, "E5");
    ("cdt", true, (-14400), "B/");
    ("cdt", true, (-18000), "BLBOBRBXBZBfBhBjBwBzB7CBCCCDCECFCGCHCICJCLCPCQCRCWCZCdCgChCjCmCvCwCxCzC1C+C/DCDUDd\
      F4IL");
    ("cdt", true, 32400, "EBECEMEiEjE8I/JB");
    ("cemt", true, 10800, "Gy");
    ("cest", true, 7200, "Gy");
    ("cest", true, 10800, "HB");
    ("cest", true, 7200, "AEAQA0A1DsFWGsGtGvGxGzG0G2G3G4G5G7HBHCHFHGHIHJHKHMHNHQHRHSHTHUHVHXHYHaHbHcHdHeHfHg\
      HiHjHkHlHmHoHpHqHr");
    ("cet", false, 3600, "Gy");
    ("cet", false, 7200, "HB");
    ("cet", false, 3600, "AEAQA0A1DsFWGsGtGvGxGzG0G2G3G4G5G7HBHCHFHGHIHJHKHMHNHQHRHSHTHUHVHXHYHaHbHcHdHeHfHg\
      HiHjHkHlHmHoHpHqHr");
    ("cmt", false, (-15408), "A8A9A+A/BABBBCBDBEBFBGBHBIBWBbBiCNCfDE");
    ("cmt", false, (-16060), "Ba");
    ("cmt", false, (-16356), "CT");
    ("cmt", false, (-19176), "BdC0");
    ("cmt", false, 6900, "G4Hg");
    ("cpt", true, (-18000), "BeBLBhBzCBCCCDCECFCGCHCICJCPCQCRCWCgC+DdF4");
    ("cst", false, (-21600), "Be");
    ("cst", false, (-18000), "B/");
    ("cst", false, (-21600), "BLBOBRBXBZBfBhBjBsBwBzB7CACBCCCDCECFCGCHCICJCLCPCQCRCWCZCdCeCgChCjCmCvCwCxCzC1C+C/\
      DBDCDTDUDWDdF4F9IKIL");
    ("cst", false, 28800, "EBECEMEiEjE5E8I/JB");
    ("cwt", true, (-18000), "BeBLBhBzCBCCCDCECFCGCHCICJCPCQCRCWCgCjC+DdF4IL");
    ("chst", false, 36000, "IfI0");
    ("dmt", false, (-1521), "G6");
    ("eat", false, 10800, "ADAdAFAGATAUAbAcAqAsH3H7IA");
    ("eddt", true, (-10800), "CL");
    ("edt", true, (-14400), "CrBZBsBzB4CBCDCECFCGCHCICJCLCMCPCQCWCoCqCsC1C4DIDWDYF5");
    ("eest", true, 10800, "G9AODvD7EFEKELENESEoGvG1G4G/HBHCHLHMHOHPHUHaHcHeHgHiHmHoHq");
    ("eet", false, 7200, "G9AOA0DvD7EFEKELENESEoGvG1G4G/HBHCHLHMHOHPHUHaHcHeHgHiHmHoHq");
    ("emt", false, (-26248), "GBIW");
    ("ept", true, (-14400), "CrBsCLCoCsDWDYF5");
    ("est", false, (-18000), "CrBLBXBZBdBeBhBsBzB4CBCCCDCECFCGCHCICJCLCMCPCQCRCWCZCgChClCoCqCsC0C1C4C/DCDIDWDYF5");
    ("ewt", true, (-14400), "CrBsCLCoCsDWDYF5");
    ("ffmt", false, (-14660), "Cc");
    ("fmt", false, (-4056), "FX");
    ("gdt", true, 39600, "IfI0");
    ("gmt", false, 0, "ABACAHAJAKARASAXAiArAvAwAyAzBoFYFaGJGnGwG6G7G8G+HAHHHt");
    ("gmt", true, 0, "GzG6HT");
    ("gst", false, 36000, "IfI0");
    ("hdt", true, (-34200), "Ig");
    ("hdt", true, (-32400), "A3BM");
    ("hdt", true, (-34200), "Ih");
    ("hkst", true, 32400, "EP");
    ("hkt", false, 28800, "EP");
    ("hkt", false, 30600, "EP");
    ("hmt", false, (-19776), "B/");
    ("hmt", false, (-6872), "FQ");
    ("hmt", false, 21200, "EEEG");
    ("hmt", false, 5989, "G9HL");
    ("hpt", true, (-34200), "IgIh");
    ("hst", false, (-36000), "Ig");
    ("hst", false, (-37800), "Ig");
    ("hst", false, (-36000), "A3BMIh");
    ("hst", false, (-37800), "Ih");
    ("hwt", true, (-34200), "IgIh");
    ("iddt", true, 14400, "EVFA");
    ("idt", true, 10800, "EVELENFA");
    ("imt", false, 25025, "ER");
    ("imt", false, 7016, "ESG/");
    ("ist", false, 7200, "EV");
    ("ist", false, 19800, "D+Ed");
    ("ist", true, 2079, "G6");
    ("ist", false, 3600, "G6");
    ("ist", true, 3600, "G6");
    ("ist", false, 7200, "ELENFA");
    ("jdt", true, 36000, "FD");
    ("jmt", false, 8440, "EVFA");
    ("jst", false, 32400, "FDEPEmEvE4E8JBJC");
    ("kdt", true, 36000, "E4");
    ("kdt", true, 34200, "E4JC");
    ("kdt", true, 36000, "JC");
    ("kmt", false, 5736, "Hm");
    ("kmt", false, (-18430), "B4CM");
    ("kmt", false, 7324, "HC");
    ("kst", false, 30600, "E4");
    ("kst", false, 32400, "EvE4");
    ("kst", false, 30600, "EvJC");
    ("kst", false, 32400, "JC");
    ("lst", true, 9394, "HU");
    ("mddt", true, (-18000), "BXDf");
    ("mdst", true, 16279, "HO");
    ("mdt", true, (-21600), "BrBOBVBXBfBuCACKCeCvCwCxCzC3DBDLDTDfF6F9IK");
    ("mest", true, 7200, "II");
    ("met", false, 3600, "II");
    ("mmt", false, 9017, "HO");
    ("mmt", false, 9079, "HO");
    ("mmt", false, (-13491), "Cn");
    ("mmt", false, (-20712), "CZ");
    ("mmt", false, (-2588), "Ar");
    ("mmt", false, (-2670), "Ar");
    ("mmt", false, 17640, "H+");
    ("mmt", false, 19172, "ED");
    ("mmt", false, 19270, "D+Ed");
    ("mmt", false, 28656, "ElFF");
    ("mmt", false, 6600, "HM");
    ("mpt", true, (-21600), "BrBVBXBuCvCwCxDBDLDTDfF6F9");
    ("msd", true, 14400, "HOG4HBHCHMHUHaHeHgHiHmHq");
    ("msk", false, 10800, "HO");
    ("msk", false, 14400, "HO");
    ("msk", false, 10800, "G4HBHCHMHUHaHeHgHiHmHq");
    ("msk", false, 14400, "Ha");
    ("mst", false, (-25200), "BrBOBVBXBfBlBqBuBxByCACKCeCjCvCwCxCzC3DBDFDLDTDXDfF6F9IJIKIL");
    ("mst", true, 12679, "HO");
    ("mwt", true, (-21600), "BrBVBXBuCvCwCxC3DBDLDTDfF6F9");
    ("nddt", true, (-5400), "DOF7");
    ("ndt", true, (-9052), "DO");
    ("ndt", true, (-9000), "DOB3F7");
    ("ndt", true, (-9052), "B3F7");
    ("npt", true, (-9000), "DO");
    ("npt", true, (-36000), "A3BMCt");
    ("npt", true, (-9000), "B3F7");
    ("nst", false, (-12600), "DO");
    ("nst", false, (-12652), "DO");
    ("nst", true, 4772, "Gs");
    ("nst", false, (-12600), "B3F7");
    ("nst", false, (-12652), "B3F7");
    ("nst", false, (-39600), "A3BMCt");
    ("nwt", true, (-9000), "DO");
    ("nwt", true, (-36000), "A3BMCt");
    ("nwt", true, (-9000), "B3F7");
    ("nzdt", true, 46800, "ISDlDoIP");
    ("nzmt", false, 41400, "ISDlDoIP");
    ("nzst", false, 43200, "IS");
    ("nzst", true, 43200, "IS");
    ("nzst", true, 45000, "IS");
    ("nzst", false, 43200, "DlDoIP");
    ("nzst", true, 43200, "DlDoIP");
    ("nzst", true, 45000, "DlDoIP");
    ("pddt", true, (-21600), "CK");
    ("pdt", true, (-25200), "CVBVBpBqBxByCOCiDFDMDXDaDcF8F+IJ");
    ("pdt", true, 32400, "Em");
    ("pkst", true, 21600, "EY");
    ("pkt", false, 18000, "EY");
    ("plmt", false, 25590, "EOE1");
    ("pmt", false, (-13236), "C2");
    ("pmt", false, (-13252), "C2");
    ("pmt", false, 13505, "FO");
    ("pmt", false, 26240, "Eu");
    ("pmt", false, 561, "AEA1HNHR");
    ("ppmt", false, (-17340), "C4");
    ("ppt", true, (-25200), "CVBqBxByCOCiDFDMDXDaF8IJ");
    ("pst", false, (-28800), "CVBOBVBlBpBqBxByCACKCOCeCiDFDMDXDaDcF8F+IJIK");
    ("pst", false, 28800, "Em");
    ("pwt", true, (-25200), "CVBqBxByCOCiDFDMDXDaF8IJ");
    ("qmt", false, (-18840), "B8");
    ("rmt", false, 5794, "HU");
    ("rmt", false, 23087, "EzFN");
    ("sast", false, 7200, "Aa");
    ("sast", true, 10800, "Aa");
    ("sast", false, 5400, "Aa");
    ("sast", true, 10800, "AoApA2");
    ("sast", false, 5400, "AoAp");
    ("sast", false, 7200, "AoApA2");
    ("sdmt", false, (-16800), "DI");
    ("sjmt", false, (-20173), "Bj");
    ("smt", false, (-13884), "Fb");
    ("smt", false, (-16966), "C9DHGA");
    ("smt", false, 24925, "EfE6");
    ("smt", false, 8160, "Ha");
    ("sst", false, (-39600), "I1IoIt");
    ("tbmt", false, 10751, "E+");
    ("tmt", false, 12344, "E/");
    ("tmt", false, 5940, "He");
    ("uct", false, 0, "Go");
    ("utc", false, 0, "GpGqGrJTJT");
    ("wast", true, 7200, "A2At");
    ("wat", false, 3600, "AMAIAVAfAgAhAjAmAtAuAxAy");
    ("wat", true, 3600, "A2");
    ("wemt", true, 7200, "HFHJHNHR");
    ("west", true, 3600, "HR");
    ("west", true, 7200, "HI");
    ("west", true, 3600, "AEAQFSFUFVFXG0HFHIHJHN");
    ("wet", false, 0, "HR");
    ("wet", false, 3600, "HI");
    ("wet", false, 0, "AEAQFQFSFUFVFXGtG0HFHIHJHN");
    ("wib", false, 25200, "ETEu");
    ("wita", false, 28800, "ElEuFF");
    ("wit", false, 32400, "EU");
    ("wmt", false, 5040, "HmHo");
    ("yddt", true, (-25200), "BpDcF+");
    ("ydt", true, (-28800), "BpCODcDeF+");
    ("ypt", true, (-28800), "BpDcDeF+");
    ("yst", false, (-32400), "A4BpCOCtDMDcDeF+");
    ("ywt", true, (-28800), "BpDcDeF+");
    ("a", false, 3600, "AA");
    ("b", false, 7200, "AA");
    ("c", false, 10800, "AA");
    ("d", false, 14400, "AA");
    ("e", false, 18000, "AA");
    ("f", false, 21600, "AA");
    ("g", false, 25200, "AA");
    ("h", false, 28800, "AA");
    ("i", false, 32400, "AA");
    ("k", false, 36000, "AA");
    ("l", false, 39600, "AA");
    ("m", false, 43200, "AA");
    ("n", false, (-3600), "AA");
    ("o", false, (-7200), "AA");
    ("p", false, (-10800), "AA");
    ("q", false, (-14400), "AA");
    ("r", false, (-18000), "AA");
    ("s", false, (-21600), "AA");
    ("t", false, (-25200), "AA");
    ("u", false, (-28800), "AA");
    ("v", false, (-32400), "AA");
    ("w", false, (-36000), "AA");
    ("x", false, (-39600), "AA");
    ("y", false, (-43200), "AA");
    ("z", false, 0, "AA");
  ]
