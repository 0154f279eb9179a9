package org.cajal.layout;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Necrosis: absent => L(Necrosis) V(absent)@Necrosis",
        "Necrosis:none => L(Necrosis) V(none)@Necrosis",
        "Necrosis = 0% => L(Necrosis) V(0%)@Necrosis",
        "Necrosis? No. Ulceration? Yes. => L(Necrosis) V(No.)@Necrosis L(Ulceration) V(Yes.)@Ulceration",
        "Necrosis (%): 5 => L(Necrosis (%)) V(5)@Necrosis (%)",
        "Necrosis in three words or more: No => L(Necrosis in three words or more) V(No)@Necrosis in three words or more",
        "CD117=pos;CD34=neg => L(CD117) V(pos)@CD117 L(CD34) V(neg)@CD34",
        "CD117: n/a   DOG1: + => L(CD117) V(n/a)@CD117 L(DOG1) V(+)@DOG1",
        "NECROSIS:NO MITOSES:YES => L(NECROSIS) V(NO)@NECROSIS L(MITOSES) V(YES)@MITOSES",
        "NECROSIS. Absent. => L(NECROSIS) V(Absent.)@NECROSIS",
        "CD117 ..... positive => L(CD117) V(positive)@CD117",
        "HISTOLOGIC TYPE: GIST NECROSIS: ABSENT GRADE: LOW => L(HISTOLOGIC TYPE) V(GIST)@HISTOLOGIC TYPE L(NECROSIS) V(ABSENT)@NECROSIS L(GRADE) V(LOW)@GRADE",
        "CD117 \u2192 positive => L(CD117) V(positive)@CD117",
        "- CD117 -- positive => L(CD117) V(positive)@CD117",
        "CD117 - positive => L(CD117) V(positive)@CD117",
        "Necrosis:\nMitoses: 3 => L(Necrosis) L(Mitoses) V(3)@Mitoses",
        "Necrosis:\nnone\nSize 3 cm => L(Necrosis) V(none)@Necrosis S(Size 3 cm)",
        "Necrosis: ____\nDepth: ____ => L(Necrosis) L(Depth)",
        "CD117\nNegative => L(CD117) V(Negative)@CD117",
        "The tumor is positive for: CD117, DOG1 => S(The tumor is positive for: CD117, DOG1)",
        "Stomach, biopsy: GIST. No necrosis. => L(Stomach, biopsy) V(GIST.)@Stomach, biopsy S(No necrosis.)",
      })
  void labels(String example) {
    Trees.assertTree(example);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The elsewhere report reads: \"GIST of the stomach. CD117 positive.\" We see none. => L(The elsewhere report reads) V(\"GIST of the stomach.)@The elsewhere report reads\" S(CD117 positive.\")\" S(We see none.)",
        "A \"left colon\" is seen. No necrosis. => S(A \"left colon\" is seen.) S(No necrosis.)",
        "Seen by Dr. Smith. Size approx. 5 cm. => S(Seen by Dr. Smith.) S(Size approx. 5 cm.)",
        "Tumor (grade 2. Not 3) is seen. => S(Tumor (grade 2. Not 3) is seen.)",
        "composed of fibrous tissue with areas of\nNecrosis and other changes => S(composed of fibrous tissue with areas of Necrosis and other changes)",
        "necrosis 15%\ncellularity high => S(necrosis 15%) S(cellularity high)",
        "Foci of necrosis .Rosettes are seen => S(Foci of necrosis .) S(Rosettes are seen)",
      })
  void sentences(String example) {
    Trees.assertTree(example);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Positive:\n- CD117\n- DOG1\nNegative:\n- desmin => L(Positive) I(CD117)@Positive^Positive I(DOG1)@Positive^Positive L(Negative) I(desmin)@Negative^Negative",
        "Positive:\nCD117\nDOG1\n\nThe margins are free. => L(Positive) I(CD117)@Positive^Positive I(DOG1)@Positive^Positive S(The margins are free.)",
        "o no necrosis\no spindle cells => I(no necrosis) I(spindle cells)",
        "- no necrosis - hypercellular - spindle cells => I(no necrosis) I(hypercellular) I(spindle cells)",
        "1. No necrosis\n2. Hypercellular => I(No necrosis) I(Hypercellular)",
        "(i) no necrosis (ii) hypercellular (iii) KIT negative => I(no necrosis) I(hypercellular) I(KIT negative)",
        "\u2022 CD117 \u2013 positive \u2022 DOG1 \u2013 negative => L(CD117) V(positive)@CD117 L(DOG1) V(negative)@DOG1",
        "(+): CD117, DOG1\n(-): desmin => L((+)) V(CD117, DOG1)@(+) L((-)) V(desmin)@(-)",
        "- : desmin => L(-) V(desmin)@-",
        "Positive: CD117\n  DOG1\n  CD34\nNegative: desmin => L(Positive) V(CD117)@Positive I(DOG1)@Positive^Positive I(CD34)@Positive^Positive L(Negative) V(desmin)@Negative",
        "DD - 1. GIST 2. Sarcoma 3. Lipoma => L(DD) I(GIST)@DD^DD I(Sarcoma)@DD^DD I(Lipoma)@DD^DD",
        "Possible:\n1. GIST\n2. Sarcoma => L(Possible) I(GIST)@Possible^Possible I(Sarcoma)@Possible^Possible",
        "Positive\nCD117\nDOG1\nNegative\nDesmin => L(Positive) I(CD117)@Positive^Positive I(DOG1)@Positive^Positive L(Negative) I(Desmin)@Negative^Negative",
      })
  void lists(String example) {
    Trees.assertTree(example);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Necrosis: ( ) Present (x) Absent => L(Necrosis) O-(Present)@Necrosis O+(Absent)@Necrosis",
        "[ ] Necrosis [x] No necrosis => O-(Necrosis) O+(No necrosis)",
        "CD117:  Positive \u2611  Negative \u2610 => L(CD117) O+(Positive)@CD117 O-(Negative)@CD117",
        "CD117: Positive [X] Negative [ ] => L(CD117) O+(Positive)@CD117 O-(Negative)@CD117",
        "CD117:  \u25cb Positive  \u25cf Negative => L(CD117) O-(Positive)@CD117 O+(Negative)@CD117",
        "KIT (CD117)\n___X___ Positive\n_______ Negative => L(KIT (CD117)) O+(Positive)@KIT (CD117) O-(Negative)@KIT (CD117)",
        "DOG1\nPositive\n__ Negative\nCD117\n__ Positive\nNegative => L(DOG1) O+(Positive)@DOG1 O-(Negative)@DOG1 L(CD117) O-(Positive)@CD117 O+(Negative)@CD117",
        "Site: Stomach\nType:\n[ ] Sarcoma\n[X] GIST => L(Site) V(Stomach)@Site L(Type) O-(Sarcoma)@Type O+(GIST)@Type",
        "Grade\n( ) G1\n(x) G2 => L(Grade) O-(G1)@Grade O+(G2)@Grade",
        "Necrosis:   Yes   No => L(Necrosis) O?(Yes)@Necrosis O?(No)@Necrosis",
        "Type:  GIST   Sarcoma   Lymphoma   Other\nSite: Stomach => L(Type) O?(GIST)@Type O?(Sarcoma)@Type O?(Lymphoma)@Type O?(Other)@Type L(Site) V(Stomach)@Site",
        "CD117: Positive / Negative / Not done => L(CD117) O?(Positive)@CD117 O?(Negative)@CD117 O?(Not done)@CD117",
        "Necrosis 2  1 Not seen 2 Present => L(Necrosis) O-(Not seen)@Necrosis O+(Present)@Necrosis",
        "x Size known\no GIST\nx Sarcoma => O+(Size known) O-(GIST) O+(Sarcoma)",
        "1. GIST 2. Sarcoma 3. Lymphoma 4. Lipoma => O?(GIST) O?(Sarcoma) O?(Lymphoma) O?(Lipoma)",
        "Location: 2\n 1. Stomach\n 2. Colon\nB. Necrosis: 1\n 1. Yes\n 2. No => L(Location) O-(Stomach)@Location O+(Colon)@Location L(Necrosis) O+(Yes)@Necrosis O-(No)@Necrosis",
        "Necrosis: r No Yes r Present => L(Necrosis) O-(No)@Necrosis O+(Yes)@Necrosis O-(Present)@Necrosis",
        "Necrosis r No r Yes => L(Necrosis) O?(No)@Necrosis O?(Yes)@Necrosis",
        "Necrosis Present Absent => L(Necrosis) O?(Present)@Necrosis O?(Absent)@Necrosis",
        "[ ] Necrosis: ____%\n[x] Cellularity: 70% => L-(Necrosis) L+(Cellularity) V(70%)@Cellularity",
        "1. Site\n [ ] Colon  [x] Stomach, part: upper\n2. Necrosis   [ ] yes   [x] no => L(Site) O-(Colon)@Site L+(Stomach, part)@Site V(upper)@Stomach, part L(Necrosis) O-(yes)@Necrosis O+(no)@Necrosis",
        "Type     1     1 GIST   2 Sarcoma\n               3 Lymphoma\nNecrosis 2     1 absent   2 present => L(Type) O+(GIST)@Type O-(Sarcoma)@Type O-(Lymphoma)@Type L(Necrosis) O-(absent)@Necrosis O+(present)@Necrosis",
        "Cellularity  O low  O high    Necrosis  O none  O focal => L(Cellularity) O-(low)@Cellularity O-(high)@Cellularity L(Necrosis) O-(none)@Necrosis O-(focal)@Necrosis",
        "Necrosis: _X_ Absent  ___ Present => L(Necrosis) O+(Absent)@Necrosis O-(Present)@Necrosis",
      })
  void forms(String example) {
    Trees.assertTree(example);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Stain      Pos   Neg\nCD117       x\nDesmin            x => C(Stain) C(Pos) C(Neg) L(CD117)#Stain C(x)@CD117#Pos L(Desmin)#Stain C(x)@Desmin#Neg",
        "Positive markers      Negative markers\nCD117                 Desmin\nDOG1                  S100 => C(Positive markers) C(Negative markers) C(CD117)#Positive markers C(Desmin)#Negative markers C(DOG1)#Positive markers C(S100)#Negative markers",
        "Result      Stain\nPositive    CD117\nNegative    desmin => C(Result) C(Stain) C(Positive)@CD117#Result L(CD117)#Stain C(Negative)@desmin#Result L(desmin)#Stain",
        "CD117      positive     desmin    negative => L(CD117) C(positive)@CD117 L(desmin) C(negative)@desmin",
        "CD117     DOG1     CD34\npositive  negative   + => L(CD117) L(DOG1) L(CD34) C(positive)@CD117 C(negative)@DOG1 C(+)@CD34",
        "CD117 (c-kit)      Positive,\n                   diffuse\nDesmin             Negative => L(CD117 (c-kit)) C(Positive, diffuse)@CD117 (c-kit) L(Desmin) C(Negative)@Desmin",
        "| CD117 | positive |\n| desmin | negative | => L(CD117) C(positive)@CD117 L(desmin) C(negative)@desmin",
        "CD117\tpositive\tdiffuse\ndesmin\tnegative => L(CD117) C(positive)@CD117 C(diffuse)@CD117 L(desmin) C(negative)@desmin",
        "Gross          A piece of stomach of 3 cm with a node in its wall that\n               is white. No necrosis.\nMicro          Necrosis in a node of cells which are round and dark here. => L(Gross) V(A piece of stomach of 3 cm with a node in its wall that is white.)@Gross S(No necrosis.) L(Micro) V(Necrosis in a node of cells which are round and dark here.)@Micro",
        "Stains:  CD117 +++   desmin ++   S100 - => L(Stains) V(CD117 +++)@Stains V(desmin ++)@Stains V(S100 -)@Stains",
        "Marker    CD117    DOG1\nTumor A   pos      neg\nTumor B   neg      pos => C(Marker) L(CD117) L(DOG1) C(Tumor A) C(pos)@CD117#Tumor A C(neg)@DOG1#Tumor A C(Tumor B) C(neg)@CD117#Tumor B C(pos)@DOG1#Tumor B",
        "Marker: CD117   Result: Positive => L(Marker) L(CD117) L(Result) V(Positive)@CD117",
        "Cell type    Spindle cell\nNecrosis     absent => L(Cell type) C(Spindle cell)@Cell type L(Necrosis) C(absent)@Necrosis",
        "Grade        3        CD117       Positive => L(Grade) C(3)@Grade L(CD117) C(Positive)@CD117",
        "desmin (1A4)    weak => L(desmin (1A4)) C(weak)@desmin (1A4)",
        "QC:   cellularity 85 %   necrosis 5 % => L(QC) V(cellularity 85 %)@QC V(necrosis 5 %)@QC",
        "CD117\nDOG1\nNegative\nPositive => L(CD117) L(DOG1) V(Negative)@CD117 V(Positive)@DOG1",
        "Marker\nResult\nCD117\nNegative\nDOG1\nPositive => S(Marker) S(Result) L(CD117) V(Negative)@CD117 L(DOG1) V(Positive)@DOG1",
      })
  void tables(String example) {
    Trees.assertTree(example);
  }
}
