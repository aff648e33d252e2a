using Bunit;
using Claims.Application.Domain.Claims;
using Claims.Application.Kernel;
using Claims.Application.UseCases.Research;
using Claims.Blazor.Components.Research;
using Claims.Blazor.Components.Review;
using Microsoft.AspNetCore.Components.Web;

namespace Claims.Blazor.Tests.Research;

public sealed class TheBoard : ClaimContext
{
    public TheBoard()
    {
        Claim = Claim with { Evidence = [Piece(1, Stance.Supports), Piece(2, Stance.Supports), Piece(3, Stance.Refutes)] };
        Sender.On<ChangeEvidence.Command>(command =>
        {
            Claim = Claim with { Evidence = [.. Claim.Evidence.Select(piece => piece.Number == command.Number ? piece with { Stance = command.Facts.Stance, Version = piece.Version + 1 } : piece)] };
            return Result.Done;
        });
    }

    [Fact]
    public void A_card_is_dropped_on_another_column_and_keeps_its_number()
    {
        var board = ShowPart<EvidenceBoard>(out _);

        board.Find("#evidence-2").DragStart();
        board.Find(".lane.refutes").Drop();

        Assert.Equal((2, Stance.Refutes), (Only<ChangeEvidence.Command>().Number, Only<ChangeEvidence.Command>().Facts.Stance));
        board.Render();
        Assert.Equal(["evidence-2", "evidence-3"], board.FindAll(".lane.refutes .evidence-card").Select(card => card.Id));
        Assert.Equal("2", board.Find("#evidence-2 .n").TextContent);
    }

    [Fact]
    public void Dropped_where_it_was_nothing_is_sent()
    {
        var board = ShowPart<EvidenceBoard>(out _);

        board.Find("#evidence-2").DragStart();
        board.Find(".lane.supports").Drop();

        Assert.Empty(Sender.Sent.OfType<ChangeEvidence.Command>());
    }

    [Theory]
    [InlineData(1, "ArrowLeft", Stance.Refutes)]
    [InlineData(1, "ArrowRight", Stance.Context)]
    [InlineData(3, "ArrowRight", Stance.Supports)]
    public void Shift_and_an_arrow_move_the_card_that_has_the_cursor(int number, string key, Stance to)
    {
        string? led = null;
        var board = ShowPart<EvidenceBoard>(out var page);
        page.Led += anchor => led = anchor;

        board.Find($"#evidence-{number}").KeyDown(new KeyboardEventArgs { Key = key, ShiftKey = true });

        Assert.Equal((number, to), (Only<ChangeEvidence.Command>().Number, Only<ChangeEvidence.Command>().Facts.Stance));
        Assert.Equal($"evidence-{number}", led);
    }

    [Fact]
    public void At_the_edge_and_without_shift_nothing_moves()
    {
        var board = ShowPart<EvidenceBoard>(out _);

        board.Find("#evidence-3").KeyDown(new KeyboardEventArgs { Key = "ArrowLeft", ShiftKey = true });
        board.Find("#evidence-1").KeyDown(new KeyboardEventArgs { Key = "ArrowLeft" });

        Assert.Empty(Sender.Sent.OfType<ChangeEvidence.Command>());
    }

    [Fact]
    public void Under_review_no_card_can_be_taken()
    {
        Claim = Claim with { Stage = Stage.InReview, Steps = [] };

        Assert.Equal("false", ShowPart<EvidenceBoard>(out _).Find("#evidence-1").GetAttribute("draggable"));
    }

    [Fact]
    public void Bare_sentences_are_marked_and_the_others_open_what_they_rest_on()
    {
        var list = Render<SentenceList>(parameters => parameters.Add(part => part.Reasoning, "They met [1]. It rained.").Add(part => part.Evidence, Claim.Evidence).Add(part => part.IsOpen, true));

        Assert.Contains("1 sentence without evidence", list.Find("summary").TextContent, StringComparison.Ordinal);
        Assert.Contains("It rained.", list.Find("li.uncited").TextContent, StringComparison.Ordinal);
        Assert.Contains("261 days since we met", list.Find("li details .rests").TextContent, StringComparison.Ordinal);
    }
}
