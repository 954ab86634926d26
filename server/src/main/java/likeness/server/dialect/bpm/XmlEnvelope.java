package likeness.server.dialect.bpm;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Answers in XML, with the namespaces, prefixes and order of the documentation (contract sections 3 and 4). */
final class XmlEnvelope {

    private static final String DATA = "http://rest.bpm.ibm.com/v1/data";
    private static final String EXCEPTION = DATA + "/exception";
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String TYPE_PREFIX = "ns8";

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    private final XMLStreamWriter xml;

    private XmlEnvelope(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** What writes one document. */
    @FunctionalInterface
    private interface Document {
        void write(XmlEnvelope envelope) throws XMLStreamException;
    }

    static byte[] write(Entry entry) {
        return document(envelope -> envelope.response(entry));
    }

    static byte[] write(WleException problem) {
        return document(envelope -> envelope.exception(problem));
    }

    private static byte[] document(Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".getBytes(StandardCharsets.UTF_8));
        try {
            XMLStreamWriter writer = FACTORY.createXMLStreamWriter(out, "UTF-8");
            document.write(new XmlEnvelope(writer));
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e); // memory does not fail, and the elements match
        }
        return out.toByteArray();
    }

    private void response(Entry entry) throws XMLStreamException {
        xml.writeStartElement("bpm", "ResponseData", DATA);
        xml.writeNamespace("bpm", DATA);
        xml.writeNamespace("ex", EXCEPTION);
        xml.writeNamespace("soc", DATA + "/social");
        xml.writeNamespace("sys", DATA + "/system");
        xml.writeNamespace("ug", DATA + "/usergroup");
        envelope(entry);
        xml.writeEndElement();
    }

    private void envelope(Entry entry) throws XMLStreamException {
        element("status", "200");
        xml.writeStartElement("data");
        if (!entry.type().isEmpty()) {
            xml.writeNamespace("xsi", XSI);
            xml.writeNamespace(TYPE_PREFIX, entry.namespace());
            xml.writeAttribute("xsi", XSI, "type", TYPE_PREFIX + ":" + entry.type());
        }
        fields(entry.fields());
        xml.writeEndElement();
    }

    private void fields(Map<String, Object> fields) throws XMLStreamException {
        for (Map.Entry<String, Object> field : fields.entrySet()) {
            List<?> values = field.getValue() instanceof List<?> list ? list : List.of(field.getValue());
            for (Object value : values) {
                if (value instanceof Entry nested) {
                    xml.writeStartElement(field.getKey());
                    envelope(nested);
                    xml.writeEndElement();
                } else {
                    element(field.getKey(), value.toString());
                }
            }
        }
    }

    private void exception(WleException problem) throws XMLStreamException {
        xml.writeStartElement("ex", "RestRuntimeException", EXCEPTION);
        xml.writeNamespace("ex", EXCEPTION);
        element("status", "error");
        xml.writeStartElement("Data");
        element("status", "error");
        element("exceptionType", problem.type());
        element("errorNumber", problem.number());
        element("errorMessage", problem.text());
        element("programmersDetails", ""); // the schema wants it; a stack trace is nobody's business
        if (!problem.responses().isEmpty()) {
            xml.writeStartElement("responses");
            for (Entry response : problem.responses()) {
                xml.writeStartElement("response");
                envelope(response);
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(writable(text));
        xml.writeEndElement();
    }

    /** XML 1.0 has no way to write some characters. */
    private static String writable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == '\t'
                                || c == '\n'
                                || c == '\r'
                                || c >= 0x20 && c <= 0xd7ff
                                || c >= 0xe000 && c <= 0xfffd
                                || c >= 0x10000
                        ? c
                        : 0xfffd)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
