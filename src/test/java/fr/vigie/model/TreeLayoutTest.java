package fr.vigie.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreeLayoutTest {
    private static final TreeLayout LAYOUT = TreeLayout.DEFAULT;

    @ParameterizedTest
    @CsvSource({"DEM12 (PVC)/20250528.LOG,DEM12", "DEM12 (PVC)/Ligne 2/2025/20250528.LOG,DEM12 Ligne 2", "dem12/x.LOG,DEM12",
            "' DEM12 x/a.LOG',DEM12",
            "DemAlu (ALU)/a.LOG,DEMALU", "SU12 (HYBRIDE)/OLD/2025-06/a.LOG,SU12", "SU12/archive/2025/05/a.LOG,SU12",
            "SU12/Archives/202505/20250528/a.LOG,SU12",
            "SU12/BackUp/a.LOG,SU12", "SU12/Ligne 2/Poste A/99/a.LOG,SU12 Ligne 2 Poste A", "SU12/123/a.LOG,SU12 123",
            "SU12/2025-6/a.LOG,SU12 2025-6",
            "SU12/archives 2/a.LOG,SU12 archives 2", "SU12/SU12/a.LOG,SU12 SU12", "SU12/é É/a.LOG,SU12 é É"})
    void aPathNamesItsCentre(String path, String centre) {
        assertThat(name(path)).isEqualTo(centre);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20250528.LOG", "Bureau/a.LOG", "DEM123/a.LOG", "DEM12\u00a0(PVC)/a.LOG", "DEM12-PVC/a.LOG", "dem12\tx/a.LOG",
            "demalü/a.LOG",
            " /a.LOG"})
    void otherFoldersNameNone(String path) {
        assertThat(LAYOUT.centreOf(path)).isEmpty();
    }

    @Test
    void digitsOfOtherScriptsAreNoDate() {
        assertThat(name("SU12/\u0662\u0660\u0662\u0665/a.LOG")).isEqualTo("SU12 \u0662\u0660\u0662\u0665");
    }

    @Test
    void theTypeIsThatOfItsCode() {
        assertThat(LAYOUT.centreOf("su12 x/Ligne/a.LOG")).contains(new CentreRef("SU12", "SU12 Ligne"));
        assertThat(LAYOUT.typeOf("DEMALU (ALU)")).map(CentreType::label).contains("Centre ALU");
        assertThat(LAYOUT.typeOf("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"a.LOG,true", "x/20250528.log,true", ".Log,true", "a.LOG.gz,false", "a.LO,false", "LOG,false", "'',false", "aLOG,false"})
    void aLogIsKnownByItsEnding(String path, boolean log) {
        assertThat(TreeLayout.isLog(path)).isEqualTo(log);
    }

    private static @Nullable String name(String path) {
        return LAYOUT.centreOf(path).map(CentreRef::name).orElse(null);
    }
}
