package io.harbinger.app.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.NetworkEdition;
import io.harbinger.yaml.Loaded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkFolderTest {

    private static final String NODES = "id,type,name\na,PORT,A\nb,PLANT,B\nc,MINE,C\n";
    private static final String PRODUCTS = "id,name\nore,Ore\n";

    @TempDir
    Path folder;

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text, StandardCharsets.UTF_8);
    }

    private List<String> problems() {
        return NetworkFolder.read(folder).problems().stream()
                .map(Object::toString)
                .toList();
    }

    /** One mistake in an otherwise good folder: file, its text, and what is said. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nodes.csv|id,type,name,countri\\na,PORT,A,|nodes.csv:1: unknown column 'countri'; did you mean 'country'?",
                "nodes.csv|id,type,name,id\\na,PORT,A,a|nodes.csv:1: column 'id' stands there twice",
                "nodes.csv|id,type,name\\na,PORT|nodes.csv:2: has 2 cells, and the header 3",
                "nodes.csv|id,type,name\\na,PROT,A|nodes.csv:2: type must be one of",
                "nodes.csv|id,type,name\\n,PORT,A|nodes.csv:2: id must not be empty",
                "nodes.csv|id,type,name\\na,PORT,A\\na,PORT,A|nodes.csv:3: id 'a' stands in nodes.csv line 2 already",
                "nodes.csv|id,type,name,lat,lon\\na,PORT,A,91,0|nodes.csv:2: lat must be a number from -90 to 90, was '91'",
                "nodes.csv|id,type,name,lat,lon\\na,PORT,A,1,|nodes.csv:2: lat and lon belong together",
                "nodes.csv|id,type,name,lat,lon\\na,PORT,A,NaN,1|nodes.csv:2: lat must be a number from -90 to 90, was 'NaN'",
                "nodes.csv|id,type,name,country\\na,PORT,A,China|nodes.csv:2: country must be a code of ISO 3166-1 alpha-3",
                "nodes.csv|id,type,name,zone\\na,PORT,A,Asia/Shangai|nodes.csv:2: zone must be the IANA name of a zone",
                "nodes.csv|id,type,name,recovery_days\\na,PORT,A,-1|nodes.csv:2: recovery_days must be a number from 0",
                "lanes.csv|id,from,to,name\\nl,a,x,L|lanes.csv:2: to 'x' is in no row of nodes.csv",
                "lanes.csv|id,from,to,name\\nl,a,a,L|lanes.csv:2: to must not be the same as from, 'a'",
                "lanes.csv|id,from,to,name,passages\\nl,a,b,L,c;d|lanes.csv:2: passages 'd' is in no row of nodes.csv",
                "lanes.csv|id,from,to,name,route\\nl,a,b,L,1 2;3|lanes.csv:2: route must be points as",
                "lanes.csv|id,from,to,name,lead_days\\nl,a,b,L,ten|lanes.csv:2: lead_days must be a number from 0",
                "edges.csv|from,to\\na,b|edges.csv:1: column 'share' is missing",
                "edges.csv|from,to,share\\na,b,1.2|edges.csv:2: share must be a number from 0 to 1, was '1.2'",
                "edges.csv|from,to,share\\na,b,|edges.csv:2: share must not be empty",
                "edges.csv|from,to,share\\na,a,1|edges.csv:2: to must not be the same as from",
                "edges.csv|from,to,share\\na,zz,1|edges.csv:2: to 'zz' is in no row of nodes.csv or lanes.csv",
                "edges.csv|from,to,share,product\\na,b,1,or|edges.csv:2: product 'or' is in no row of products.csv; did you mean 'ore'?",
                "edges.csv|from,to,share,lead_days\\na,b,1,-3|edges.csv:2: lead_days must be a number from 0 to 36525, was '-3'",
                "edges.csv|from,to,share,essential\\na,b,1,maybe|edges.csv:2: essential must be true or false, was 'maybe'",
                "edges.csv|from,to,share,provenance\\na,b,1,VERYFIED|edges.csv:2: provenance must be one of VERIFIED, SUGGESTED, OTHER",
                "edges.csv|from,to,share,valid_from\\na,b,1,2021-02-30|edges.csv:2: valid_from must be a day or an instant",
                "edges.csv|from,to,share,valid_from,valid_to\\na,b,1,2022-01-01,2021-01-01|edges.csv:2: valid_to must be after valid_from",
                "edges.csv|from,to,share,product\\na,b,0.6,ore\\nc,b,0.5,ore|edges.csv:3: share makes 1.100 of what 'b' needs of 'ore'",
            })
    void shouldNameFileLineColumnAndWhatIsAllowed(String file, String text, String said) throws IOException {
        write("nodes.csv", NODES);
        write("products.csv", PRODUCTS);
        write(file, text.replace("\\n", "\n"));

        assertThat(problems()).singleElement().asString().startsWith(said);
    }

    @Test
    void shouldListEveryMistakeAtOnce() throws IOException {
        write("nodes.csv", "id,type,name,lat,lon\na,PORT,A,99,200\nb,SHIP,,1,1\n");
        write("edges.csv", "from,to,share\na,q,2\n");

        assertThat(problems()).hasSize(6);
    }

    @Test
    void shouldCountSharesOnlyWhereTheyHoldTogether() throws IOException {
        write("nodes.csv", NODES);
        write("products.csv", PRODUCTS);
        String head = "from,to,share,product,valid_from,valid_to\n";
        write("edges.csv", head + "a,b,0.8,ore,,2022-01-01\nc,b,0.9,ore,2022-01-01,\n");
        assertThat(problems()).isEmpty();

        write("edges.csv", head + "a,b,0.8,ore,,2022-01-02\nc,b,0.9,ore,2022-01-01,\n");
        assertThat(problems()).singleElement().asString().contains("share makes 1.700");
    }

    @Test
    void shouldReadWhatSpreadsheetsWrite() throws IOException {
        write("nodes.csv", "\uFEFFid,type,name,name_zh\r\na,port,\"A, \"\"the\"\" port\",上海港\r\n\r\nb,PLANT,B,\r\n");

        List<Entity> read = NetworkFolder.read(folder).orThrow();

        assertThat(read).hasSize(2);
        Entity.Node a = (Entity.Node) read.get(0);
        assertThat(a.name().en()).isEqualTo("A, \"the\" port");
        assertThat(a.name().zh()).isEqualTo("上海港");
        assertThat(a.type()).isEqualTo("PORT");
    }

    @Test
    void shouldRefuseAFolderWithoutANetwork() {
        assertThat(problems()).singleElement().asString().contains("has none of the files nodes.csv");
        assertThat(NetworkFolder.read(folder.resolve("absent")).problems())
                .singleElement()
                .asString()
                .contains("is no folder");
    }

    static Stream<String> examples() {
        return NetworkExamples.names().stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void shouldReadBackWhatItWrites(String example) throws IOException {
        List<Entity> network = NetworkExamples.read(example).orThrow();

        NetworkTables.write(folder, network);
        Loaded<List<Entity>> again = NetworkFolder.read(folder);

        assertThat(again.orThrow()).containsExactlyInAnyOrderElementsOf(network);
        assertThat(NetworkEdition.of(again.orThrow())).isEqualTo(NetworkEdition.of(network));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void shouldCiteASourceForEveryVerifiedEdge(String example) {
        assertThat(NetworkExamples.read(example).orThrow()).allSatisfy(entity -> {
            if (entity instanceof Entity.SupplyEdge edge) {
                assertThat(edge.evidence().source()).as(edge.id()).isNotBlank();
                assertThat(edge.evidence().provenance()).as(edge.id()).isNotEqualTo(Entity.Provenance.OTHER);
            }
        });
    }
}
