package org.cajal.archive;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.cajal.AnnotatedReport;
import org.cajal.Finding;
import org.cajal.Flag;
import org.cajal.Mention;
import org.cajal.Registry;
import org.cajal.Section;
import org.cajal.Span;
import org.cajal.Specimen;
import org.cajal.Tumor;
import org.cajal.Values;

/** Writes one annotated report as one JSON object; keys that do not apply are left out. */
final class ReportJson {
  private final JsonGenerator out;

  ReportJson(JsonGenerator out) {
    this.out = out;
  }

  /**
   * @param ofCase all reports of its case, for what is said of the case
   */
  void write(Item.Report input, AnnotatedReport report, List<AnnotatedReport> ofCase)
      throws IOException {
    out.writeStartObject();
    out.writeStringField("id", input.id());
    optional("case", input.caseId());
    out.writeObjectFieldStart("engine");
    out.writeStringField("version", Version.get());
    out.writeStringField("dictionaries", report.dictionary());
    out.writeEndObject();
    out.writeArrayFieldStart("sections");
    for (Section section : report.sections()) {
      out.writeStartObject();
      out.writeStringField("type", section.type().name());
      span(section.span());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeArrayFieldStart("specimens");
    for (Specimen specimen : report.specimens()) {
      out.writeStartObject();
      out.writeStringField("label", specimen.label());
      span(specimen.span());
      optional("code", specimen.code());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeArrayFieldStart("mentions");
    for (Mention mention : report.mentions()) {
      mention(mention, report.text());
    }
    out.writeEndArray();
    out.writeArrayFieldStart("tumors");
    for (Tumor tumor : report.tumors()) {
      tumor(tumor);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("findings");
    for (Finding finding : report.findings()) {
      finding(finding);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("flags");
    for (Flag flag : report.flags()) {
      flag(flag);
    }
    out.writeEndArray();
    out.writeObjectFieldStart("registry");
    out.writeStringField("naaccr3865", Registry.naaccr3865(ofCase));
    out.writeEndObject();
    out.writeEndObject();
  }

  private void mention(Mention mention, String text) throws IOException {
    Values values = mention.values();
    out.writeStartObject();
    out.writeStringField("type", mention.type().name());
    span(mention.span());
    out.writeStringField("text", mention.span().of(text));
    out.writeStringField("concept", mention.concept());
    out.writeStringField("assertion", mention.assertion().name());
    out.writeStringField("temporality", mention.temporality().name());
    out.writeStringField("experiencer", mention.experiencer().name());
    optional("result", values.result());
    optional("extent", values.extent());
    optional("intensity", values.intensity());
    Values.Percent percent = values.percent();
    if (percent != null) {
      out.writeArrayFieldStart("percent");
      out.writeNumber(percent.min());
      out.writeNumber(percent.max());
      out.writeEndArray();
    }
    optional("score", values.score());
    optional("source", values.source());
    optional("level", values.level());
    optional("kind", values.kind());
    optional("code", values.code());
    optional("role", values.role());
    optional("group", values.group());
    optional("specimen", mention.specimen());
    out.writeStringField("rule", mention.rule());
    List<Span> cues = mention.cues();
    if (!cues.isEmpty()) {
      out.writeArrayFieldStart("cues");
      for (Span cue : cues) {
        out.writeStartObject();
        span(cue);
        out.writeEndObject();
      }
      out.writeEndArray();
    }
    if (mention.unread()) {
      out.writeBooleanField("unread", true);
    }
    out.writeEndObject();
  }

  private void tumor(Tumor tumor) throws IOException {
    out.writeStartObject();
    optional("specimen", tumor.specimen());
    out.writeStringField("group", tumor.group().name());
    optional("code", tumor.code());
    out.writeStringField("assertion", tumor.assertion().name());
    out.writeStringField("standing", tumor.standing().name());
    out.writeBooleanField("holds", tumor.holds());
    optional("site", tumor.site() == null ? null : tumor.site().values().code());
    optional("ckit", tumor.ckit());
    spans("mentions", tumor.mentions());
    spans("stains", tumor.stains());
    Tumor.Overruling by = tumor.overruledBy();
    if (by != null) {
      out.writeObjectFieldStart("overruledBy");
      out.writeNumberField("report", by.report());
      span(by.span());
      out.writeEndObject();
    }
    out.writeEndObject();
  }

  private void spans(String name, List<Mention> mentions) throws IOException {
    out.writeArrayFieldStart(name);
    for (Mention mention : mentions) {
      out.writeStartObject();
      span(mention.span());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void finding(Finding finding) throws IOException {
    out.writeStartObject();
    optional("specimen", finding.specimen());
    out.writeArrayFieldStart("tumors");
    for (Mention tumor : finding.tumors()) {
      out.writeString(tumor.concept());
    }
    out.writeEndArray();
    out.writeArrayFieldStart("sites");
    for (String site : finding.sites()) {
      out.writeString(site);
    }
    out.writeEndArray();
    out.writeStringField("ckit", finding.ckit().name());
    out.writeEndObject();
  }

  private void flag(Flag flag) throws IOException {
    out.writeStartObject();
    out.writeStringField("code", flag.code());
    out.writeStringField("certainty", flag.certainty().name());
    out.writeStringField("reason", flag.reason().name());
    optional("specimen", flag.specimen());
    optional("dog1", flag.dog1());
    out.writeArrayFieldStart("evidence");
    for (Flag.Evidence evidence : flag.evidence()) {
      out.writeStartObject();
      span(evidence.span());
      out.writeStringField("why", evidence.why());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeStringField("rule", flag.rule());
    out.writeStringField("message", flag.message());
    out.writeEndObject();
  }

  private void span(Span span) throws IOException {
    out.writeNumberField("start", span.start());
    out.writeNumberField("end", span.end());
  }

  private void optional(String name, Object value) throws IOException {
    if (value != null) {
      out.writeStringField(name, value.toString());
    }
  }
}
