using System;
using System.Collections.Generic;
using System.Text.Json;
using TwilioVideo.Client.Serialization;
using Xunit;

namespace TwilioVideo.Client.Tests.Serialization;

/// <summary>Fields that hold lists, tables or anything.</summary>
public sealed class ConverterTests
{
    [Theory]
    [InlineData("1", 1)]
    [InlineData("3000000000", 3_000_000_000L)]
    [InlineData("1.5", 1.5)]
    [InlineData("\"text\"", "text")]
    [InlineData("true", true)]
    [InlineData("null", null)]
    public void Value_of_any_type_becomes_its_clr_value(string json, object? expected) => Assert.Equal(expected, Configuration(json));

    [Fact]
    public void Objects_and_arrays_become_tables_and_arrays()
    {
        var table = Assert.IsType<Dictionary<string, object?>>(Configuration("""{"a":[1,{"b":false}],"c":{}}"""));

        var list = Assert.IsType<object?[]>(table["a"]);
        Assert.Equal(false, Assert.IsType<Dictionary<string, object?>>(list[1])["b"]);
        Assert.Empty(Assert.IsType<Dictionary<string, object?>>(table["c"]));
    }

    [Fact]
    public void Links_keep_texts_and_leave_out_the_rest()
    {
        var links = Room("""{"a":"x","b":null,"c":5,"d":{"e":"f"},"g":["h"],"i":"y"}""").Links!;

        Assert.Equal(["a", "b", "i"], links.Keys);
        Assert.Null(links["b"]);
    }

    [Theory]
    [InlineData("5")]
    [InlineData("[\"a\"]")]
    [InlineData("\"a\"")]
    [InlineData("null")]
    public void Links_that_are_no_table_are_nothing(string json) => Assert.Null(Room(json).Links);

    [Fact]
    public void List_of_texts_leaves_out_what_is_none() =>
        Assert.Equal(["VP8", "H264"], JsonSerializer.Deserialize("""{"status":"x","video_codecs":["VP8",5,["x"],{"a":"b"},null,"H264"]}""", VideoJsonContext.Default.Room)!.VideoCodecs!);

    [Fact]
    public void Models_can_be_written_where_they_are_lists_and_rules()
    {
        Assert.Contains("""["VP8"]""", JsonSerializer.Serialize(new Room { Status = "x", VideoCodecs = ["VP8"] }, VideoJsonContext.Default.Room));
        Assert.Contains("""[{"type":"include","all":true}]""", JsonSerializer.Serialize(new RecordingRules { Rules = [new() { Type = "include", All = true }] }, VideoJsonContext.Default.RecordingRules));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new Room { Status = "x", Links = [] }, VideoJsonContext.Default.Room));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new Transcription { Status = "x", Configuration = 1 }, VideoJsonContext.Default.Transcription));
    }

    [Fact]
    public void Numbers_may_be_texts() => Assert.Equal(61, JsonSerializer.Deserialize("""{"status":"x","duration":"61"}""", VideoJsonContext.Default.Room)!.Duration);

    private static object? Configuration(string json) => JsonSerializer.Deserialize($$"""{"status":"x","configuration":{{json}} }""", VideoJsonContext.Default.Transcription)!.Configuration;

    private static Room Room(string json) => JsonSerializer.Deserialize($$"""{"status":"x","links":{{json}} }""", VideoJsonContext.Default.Room)!;
}
