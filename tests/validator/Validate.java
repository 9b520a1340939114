// Judges PDFs by the veraPDF engine: java -cp <jar> Validate.java PDFUA-1,PDFA-2A first.pdf second.pdf
// For every file and profile one line of JSON: the verdict with the rules that failed, or why there is none.

import java.io.File;
import java.io.FileInputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.LogManager;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

public class Validate {
  public static void main(String[] arguments) throws Exception {
    // What the engine logs beside its findings is about its own workings.
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    var output = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (var profileName : arguments[0].split(",")) {
      var profile = readProfile(profileName);
      for (var file : List.of(arguments).subList(1, arguments.length)) {
        output.printf("{\"file\":%s,\"profile\":%s,%s}%n", quote(file), quote(profileName), judge(file, profile));
      }
    }
  }

  static String judge(String file, ValidationProfile profile) {
    var engine = Foundries.defaultInstance();
    try (var parser = engine.createParser(new File(file), profile.getPDFAFlavour());
        var validator = engine.createValidator(profile, 1, false, true, false)) {
      var result = validator.validate(parser);
      return "\"compliant\":%b,\"checks\":%d,\"failed\":[%s]"
          .formatted(result.isCompliant(), result.getTotalAssertions(), String.join(",", failedRules(result)));
    } catch (Exception problem) {
      return "\"error\":" + quote(String.valueOf(problem.getMessage()));
    }
  }

  /** The engine was asked for one place per rule; it counts the others all the same. */
  static List<String> failedRules(ValidationResult result) {
    List<String> lines = new ArrayList<>();
    for (var check : result.getTestAssertions()) {
      var rule = check.getRuleId();
      var message = check.getErrorMessage() == null ? check.getMessage() : check.getErrorMessage();
      lines.add("{\"clause\":%s,\"test\":%d,\"count\":%d,\"message\":%s,\"place\":%s}".formatted(
          quote(rule.getClause()), rule.getTestNumber(), result.getFailedChecks().get(rule),
          quote(message), quote(check.getLocation().getContext())));
    }
    return lines;
  }

  /** Read with Java's own XML parser, because the engine's reader needs a library that newer Java lacks. */
  static ValidationProfile readProfile(String name) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    try (InputStream source = name.endsWith(".xml")
        ? new FileInputStream(name)
        : Validate.class.getResourceAsStream("/org/verapdf/pdfa/validation/" + name + ".xml")) {
      if (source == null) throw new IllegalArgumentException("There is no validation profile " + name + ".");
      var root = factory.newDocumentBuilder().parse(source).getDocumentElement();
      Set<Rule> rules = new LinkedHashSet<>();
      for (var rule : elements(root, "rule")) rules.add(readRule(rule));
      Set<Variable> variables = new LinkedHashSet<>();
      for (var one : elements(root, "variable")) {
        variables.add(Profiles.variableFromValues(
            one.getAttribute("name"), one.getAttribute("object"), text(one, "defaultValue"), text(one, "value")));
      }
      var details = Profiles.profileDetailsFromValues(name, name, "", new Date(0));
      var flavour = PDFAFlavour.valueOf(root.getAttribute("flavour"));
      return Profiles.profileFromValues(flavour, details, "", rules, variables);
    }
  }

  static Rule readRule(Element rule) {
    var id = elements(rule, "id").get(0);
    var ruleId = Profiles.ruleIdFromValues(
        PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
        id.getAttribute("clause"), Integer.parseInt(id.getAttribute("testNumber")));
    List<ErrorArgument> details = new ArrayList<>();
    for (var one : elements(rule, "argument")) {
      var name = one.hasAttribute("name") ? one.getAttribute("name") : null;
      details.add(ErrorArgumentImpl.fromValues(one.getTextContent(), name, null));
    }
    Boolean deferred = rule.hasAttribute("deferred") ? Boolean.valueOf(rule.getAttribute("deferred")) : null;
    return Profiles.ruleFromValues(
        ruleId, rule.getAttribute("object"), deferred, rule.getAttribute("tags"), text(rule, "description"),
        text(rule, "test"), Profiles.errorFromValues(text(rule, "message"), details), List.of());
  }

  static List<Element> elements(Element parent, String name) {
    NodeList found = parent.getElementsByTagNameNS("*", name);
    List<Element> list = new ArrayList<>();
    for (int index = 0; index < found.getLength(); index += 1) list.add((Element) found.item(index));
    return list;
  }

  static String text(Element parent, String name) {
    var found = elements(parent, name);
    return found.isEmpty() ? "" : found.get(0).getTextContent();
  }

  static String quote(String text) {
    var quoted = new StringBuilder("\"");
    text.chars().forEach(unit -> {
      if (unit < ' ' || unit == '"' || unit == '\\') quoted.append(String.format("\\u%04x", unit));
      else quoted.append((char) unit);
    });
    return quoted.append('"').toString();
  }
}
