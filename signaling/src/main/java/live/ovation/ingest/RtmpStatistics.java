package live.ovation.ingest;

import java.io.StringReader;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads nginx's statistics: a stream with its name, and an empty {@code publishing} while somebody sends it. */
final class RtmpStatistics {

    private static final XMLInputFactory XML = XMLInputFactory.newFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private RtmpStatistics() {}

    static Set<String> publishedIn(String xml) {
        Set<String> names = new HashSet<>();
        String name = "";
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(new StringReader(xml));
            while (reader.hasNext()) {
                if (reader.next() != XMLStreamReader.START_ELEMENT) {
                    continue;
                }
                switch (reader.getLocalName()) {
                    case "name" -> name = reader.getElementText();
                    case "publishing" -> names.add(name);
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("nginx's statistics cannot be read", e);
        }
        return names;
    }
}
