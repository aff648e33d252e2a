using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Claims.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class LooksAndDecisionsOfAClaim : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "LookSince",
                table: "SourceWatches",
                type: "datetime2",
                nullable: true);

            // Whatever needs a look has needed it since it became what it is.
            migrationBuilder.Sql("UPDATE SourceWatches SET LookSince = Since WHERE NeedsLook = 1");

            migrationBuilder.DropIndex(
                name: "IX_SourceWatches_NeedsLook",
                table: "SourceWatches");

            migrationBuilder.DropColumn(
                name: "NeedsLook",
                table: "SourceWatches");

            migrationBuilder.CreateIndex(
                name: "IX_SourceWatches_LookSince",
                table: "SourceWatches",
                column: "LookSince",
                filter: "LookSince IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_MatchDecisions_ClaimId",
                table: "MatchDecisions",
                column: "ClaimId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "NeedsLook",
                table: "SourceWatches",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.Sql("UPDATE SourceWatches SET NeedsLook = 1 WHERE LookSince IS NOT NULL");

            migrationBuilder.DropIndex(
                name: "IX_SourceWatches_LookSince",
                table: "SourceWatches");

            migrationBuilder.DropIndex(
                name: "IX_MatchDecisions_ClaimId",
                table: "MatchDecisions");

            migrationBuilder.DropColumn(
                name: "LookSince",
                table: "SourceWatches");

            migrationBuilder.CreateIndex(
                name: "IX_SourceWatches_NeedsLook",
                table: "SourceWatches",
                column: "NeedsLook",
                filter: "NeedsLook = 1");
        }
    }
}
