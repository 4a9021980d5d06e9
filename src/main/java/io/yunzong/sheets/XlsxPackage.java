package io.yunzong.sheets;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook file, each read through the limits. */
final class XlsxPackage implements AutoCloseable {

    private static final XMLInputFactory XML = factory();

    private final ZipFile zip;
    private final SheetLimits limits;

    private XlsxPackage(ZipFile zip, SheetLimits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    static XlsxPackage open(Path file, SheetLimits limits) throws IOException {
        try {
            return new XlsxPackage(new ZipFile(file.toFile()), limits);
        } catch (ZipException e) {
            throw new SheetsRefused(SheetsRefused.Why.DAMAGED, e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        return factory;
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    GuardedInput bytes(String part) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw new SheetsRefused(SheetsRefused.Why.DAMAGED, Map.of("part", part));
        }
        InputStream in = zip.getInputStream(entry);
        return new GuardedInput(in, entry.getCompressedSize(), limits);
    }

    /** A part's size when unpacked, as the file says. */
    long size(String part) {
        ZipEntry entry = zip.getEntry(part);
        return entry == null ? 0 : Math.max(1, entry.getSize());
    }

    /** Takes the elements of a part as they come. */
    interface Visitor {
        void element(XMLStreamReader xml) throws XMLStreamException, IOException;
    }

    /** Calls for the start of every element of a part. */
    void visit(String part, Visitor visitor) throws IOException {
        try (InputStream in = bytes(part)) {
            XMLStreamReader xml = xml(in);
            while (xml.hasNext()) {
                int event = xml.next();
                refuseDtd(event);
                if (event == XMLStreamConstants.START_ELEMENT) {
                    visitor.element(xml);
                }
            }
            xml.close();
        } catch (XMLStreamException e) {
            throw new SheetsRefused(SheetsRefused.Why.DAMAGED, e);
        }
    }

    static XMLStreamReader xml(InputStream in) throws XMLStreamException {
        return XML.createXMLStreamReader(in);
    }

    /** No workbook has a document type; one that does is an attempt at something. */
    static void refuseDtd(int event) {
        if (event == XMLStreamConstants.DTD) {
            throw new SheetsRefused(SheetsRefused.Why.DAMAGED);
        }
    }

    /** The parts a part refers to, by the id of the reference. */
    Map<String, Relation> relations(String part) throws IOException {
        int slash = part.lastIndexOf('/') + 1;
        String rels = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
        Map<String, Relation> relations = new HashMap<>();
        if (has(rels)) {
            visit(rels, xml -> {
                if (xml.getLocalName().equals("Relationship")) {
                    String type = attribute(xml, "Type", "");
                    String target = attribute(xml, "Target", "");
                    relations.put(
                            attribute(xml, "Id", ""),
                            new Relation(type.substring(type.lastIndexOf('/') + 1), resolve(part, target)));
                }
            });
        }
        return relations;
    }

    /**
     * A reference to another part.
     *
     * @param kind the last word of its type, such as {@code worksheet}
     */
    record Relation(String kind, String target) {}

    private static String resolve(String part, String target) {
        String folder = target.startsWith("/") ? "" : part.substring(0, part.lastIndexOf('/') + 1);
        Deque<String> steps = new ArrayDeque<>();
        for (String step : (folder + target).split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    static String attribute(XMLStreamReader xml, String name, String otherwise) {
        String value = find(xml, name);
        return value == null ? otherwise : value;
    }

    static @Nullable String find(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** All text inside the current element, without phonetic guides; leaves the reader at the element's end. */
    static void readText(XMLStreamReader xml, StringBuilder into, int longest) throws XMLStreamException {
        int depth = 1;
        int guide = 0;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    guide += xml.getLocalName().equals("rPh") ? 1 : 0;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    guide -= xml.getLocalName().equals("rPh") ? 1 : 0;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (guide == 0 && into.length() <= longest) {
                        into.append(xml.getText());
                    }
                }
                default -> {}
            }
        }
    }

    /** Workbooks write control characters as {@code _x000D_}. */
    static String unescape(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int from = 0;
        for (; at >= 0; at = text.indexOf("_x", Math.max(at + 1, from))) {
            if (at + 6 < text.length() && text.charAt(at + 6) == '_' && isHex(text, at + 2)) {
                plain.append(text, from, at);
                plain.append((char) Integer.parseInt(text, at + 2, at + 6, 16));
                from = at + 7;
            }
        }
        return plain.append(text, from, text.length()).toString();
    }

    private static boolean isHex(String text, int from) {
        for (int i = from; i < from + 4; i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new SheetsRefused(SheetsRefused.Why.DAMAGED, e);
        }
    }
}
